package nl.verzuimatlas.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PortalCommandTest {

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();

    @Test
    void givenHelp_whenItIsAsked_thenItNamesTheOptionsAndTheirDefaults() {
        assertThat(voerUit("serve", "--help")).isZero();
        assertThat(uit.toString()).contains("--home", "--port", "7070", "--bind", "127.0.0.1");
    }

    @Test
    void givenWrongUsage_whenItIsRun_thenTheExitCodeIsTwo() {
        assertThat(voerUit()).isEqualTo(2);
        assertThat(voerUit("serve", "--port", "70707")).isEqualTo(2);
        assertThat(fout.toString()).contains("--port must be 0..65535, got 70707");
        assertThat(voerUit("serve", "--kleur")).isEqualTo(2);
    }

    @Test
    void givenAPortInUse_whenItIsServed_thenTheExitCodeIsThreeAndTheMessageIsShort() throws Exception {
        try (ServerSocket bezet = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(voerUit("serve", "--port", Integer.toString(bezet.getLocalPort())))
                    .isEqualTo(3);
            assertThat(fout.toString()).startsWith("portal: ").doesNotContain("\tat ");
        }
    }

    private int voerUit(String... argumenten) {
        CommandLine opdracht = PortalCommand.commandLine();
        opdracht.setOut(new PrintWriter(uit, true));
        opdracht.setErr(new PrintWriter(fout, true));
        return opdracht.execute(argumenten);
    }
}
