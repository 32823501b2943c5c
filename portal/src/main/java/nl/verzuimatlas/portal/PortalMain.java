package nl.verzuimatlas.portal;

import nl.verzuimatlas.portal.cli.PortalCommand;

/** Starts the portal from the command line: arguments and exit codes only. */
public final class PortalMain {

    private PortalMain() {}

    /** Exit codes: 0 ok, 1 input refused or a check failed, 2 wrong usage, 3 internal error. */
    public static void main(String[] args) {
        System.exit(PortalCommand.commandLine().execute(args));
    }
}
