package nl.verzuimatlas.etl.feit;

/** The lesson hours of one pupil at one vestiging per day, as bits ({@link Lesuren}), for all days of the calendar. */
final class Dagmaskers {

    final int[] geoorloofd;
    final int[] ongeoorloofd;
    final int[] onbekend;
    final int[] ziek;
    final int[] luxe;
    final int[] dubbel;
    final int[] teLaat;
    final int[] teLaatOngeoorloofd;
    final int[] teLaatGeoorloofd;
    final long[] leerling;
    final boolean[] geraakt;

    Dagmaskers(int dagen) {
        geoorloofd = new int[dagen];
        ongeoorloofd = new int[dagen];
        onbekend = new int[dagen];
        ziek = new int[dagen];
        luxe = new int[dagen];
        dubbel = new int[dagen];
        teLaat = new int[dagen];
        teLaatOngeoorloofd = new int[dagen];
        teLaatGeoorloofd = new int[dagen];
        leerling = new long[dagen];
        geraakt = new boolean[dagen];
    }

    void wis(int dag) {
        geoorloofd[dag] = 0;
        ongeoorloofd[dag] = 0;
        onbekend[dag] = 0;
        ziek[dag] = 0;
        luxe[dag] = 0;
        dubbel[dag] = 0;
        teLaat[dag] = 0;
        teLaatOngeoorloofd[dag] = 0;
        teLaatGeoorloofd[dag] = 0;
        leerling[dag] = 0;
        geraakt[dag] = false;
    }
}
