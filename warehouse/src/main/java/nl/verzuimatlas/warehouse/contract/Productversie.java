package nl.verzuimatlas.warehouse.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Version of the software, as the build knows it. */
public final class Productversie {

    private static final char BOUWNUMMER = '+';
    private static final int BOUWNUMMER_LENGTE = 8;

    private Productversie() {}

    /** For example {@code 0.1.0}. */
    public static String lees() {
        return Bronbestand.lees("versie.txt").strip();
    }

    /**
     * Whether a version has a build number, so that it is another when the code is. Only then what an earlier release worked out can be used again.
     */
    public static boolean heeftBouwnummer(String versie) {
        return versie.indexOf(BOUWNUMMER) >= 0;
    }

    /**
     * Version with a build number over the jars of {@code klassen}, for example {@code 0.1.0+3f9a01c2}: other code makes
     * another release, also under the same version. Without jars, as in a test, there is no build number.
     */
    public static String metBouwnummer(Class<?>... klassen) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Class<?> klasse : klassen) {
                Path jar = Path.of(klasse.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                if (!Files.isRegularFile(jar)) {
                    return lees();
                }
                hash.update(Files.readAllBytes(jar));
            }
            return lees() + BOUWNUMMER + HexFormat.of().formatHex(hash.digest()).substring(0, BOUWNUMMER_LENGTE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the code of this product", e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot hash the code of this product", e);
        }
    }
}
