package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LokaleSchijfTest {

    @Test
    void givenAFile_whenItsRightsAreSet_thenTheyStandOnTheDisk(@TempDir java.nio.file.Path map) throws Exception {
        Configuration instellingen = new Configuration();
        instellingen.set("fs.file.impl", LokaleSchijf.class.getName());
        Path bestand = new Path(map.resolve("map/bestand").toString());
        try (FileSystem schijf = FileSystem.newInstance(bestand.toUri(), instellingen)) {
            assertThat(schijf).isInstanceOf(LokaleSchijf.class);
            schijf.mkdirs(bestand.getParent(), new FsPermission("750"));
            schijf.create(bestand).close();
            schijf.setPermission(bestand, new FsPermission("604"));
        }

        assertThat(rechten(map.resolve("map"))).isEqualTo("rwxr-x---");
        assertThat(rechten(map.resolve("map/bestand"))).isEqualTo("rw----r--");
    }

    private static String rechten(java.nio.file.Path pad) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(pad));
    }
}
