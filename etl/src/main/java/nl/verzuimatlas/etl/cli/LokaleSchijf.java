package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system of Hadoop, without a process of {@code chmod} for each file and folder that is made: that is what Hadoop does
 * where its native library is not there.
 */
public final class LokaleSchijf extends LocalFileSystem {

    /** Made by Hadoop. */
    public LokaleSchijf() {
        super(new Ruw());
    }

    private static final class Ruw extends RawLocalFileSystem {

        @Override
        public void setPermission(Path pad, FsPermission rechten) throws IOException {
            java.nio.file.Path bestand = pathToFile(pad).toPath();
            if (rechten.getStickyBit()
                    || !bestand.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                super.setPermission(pad, rechten);
                return;
            }
            Files.setPosixFilePermissions(
                    bestand,
                    PosixFilePermissions.fromString(rechten.getUserAction().SYMBOL
                            + rechten.getGroupAction().SYMBOL
                            + rechten.getOtherAction().SYMBOL));
        }
    }
}
