package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;

/**
 * What a Parquet file holds, as a hash: every byte of its pages and what its footer says. The footer itself cannot be compared byte
 * for byte, for the library writes the encodings of a column as a set, in an order that differs from one JVM to the next.
 */
public final class Parquetinhoud {

    private Parquetinhoud() {}

    /** SHA-256 over pages and footer of {@code bestand}, in hexadecimal digits. */
    public static String hash(Path bestand) throws IOException {
        MessageDigest digest = sha256();
        try (ParquetFileReader lezer = ParquetFileReader.open(new LocalInputFile(bestand))) {
            ParquetMetadata voet = lezer.getFooter();
            byte[] alles = Files.readAllBytes(bestand);
            digest.update(alles, 0, Math.toIntExact(eindeVanPaginas(voet)));
            digest.update(tekst(voet).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long eindeVanPaginas(ParquetMetadata voet) {
        return voet.getBlocks().stream()
                .flatMap(groep -> groep.getColumns().stream())
                .mapToLong(kolom -> kolom.getStartingPos() + kolom.getTotalSize())
                .max()
                .orElse(0);
    }

    private static String tekst(ParquetMetadata voet) {
        return voet.getFileMetaData().getSchema()
                + new TreeMap<>(voet.getFileMetaData().getKeyValueMetaData()).toString()
                + voet.getFileMetaData().getCreatedBy()
                + voet.getBlocks().stream().map(Parquetinhoud::tekst).collect(Collectors.joining());
    }

    private static String tekst(BlockMetaData groep) {
        return groep.getRowCount()
                + groep.getColumns().stream().map(Parquetinhoud::tekst).collect(Collectors.joining());
    }

    private static String tekst(ColumnChunkMetaData kolom) {
        return kolom.getPath()
                + " " + kolom.getCodec() + " " + kolom.getStatistics() + " " + kolom.getStartingPos() + " "
                + kolom.getTotalSize() + " "
                + kolom.getEncodings().stream().map(Enum::name).sorted().toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
