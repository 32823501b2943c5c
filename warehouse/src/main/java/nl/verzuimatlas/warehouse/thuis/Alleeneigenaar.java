package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read: secrets and keys. */
public final class Alleeneigenaar {

    private Alleeneigenaar() {}

    /** Writes {@code tekst} to {@code bestand}, which has all of it as soon as it has its name. */
    public static void schrijfInEens(Path bestand, String tekst) throws IOException {
        Path half = bestand.resolveSibling(bestand.getFileName() + ".half");
        schrijf(half, tekst);
        Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes {@code tekst} to a new file; where the system knows such rights, nobody else could ever open it. */
    public static void schrijf(Path bestand, String tekst) throws IOException {
        Files.deleteIfExists(bestand);
        boolean posix = bestand.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rechten = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(bestand, rechten);
        Files.writeString(bestand, tekst);
    }
}
