package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Reads delimited text as RFC 4180 has it: cells may stand between double quotes and may then hold separators, line ends
 * and doubled quotes. A quote that is never properly closed is an ordinary character, so that one stray quote cannot
 * swallow the rows after it.
 */
public final class Recordlezer implements Records {

    private static final int BUFFER = 1 << 18;
    private static final int LANGSTE_RECORD = 1 << 22;
    private static final int LANGSTE_CEL_TUSSEN_AANHALINGSTEKENS = 1 << 16;

    private final InputStream in;
    private final byte scheiding;
    private final Charset charset;

    private byte[] buffer = new byte[BUFFER];
    private int gevuld;
    private boolean uitgelezen;
    private int begin;
    private int volgendBegin;
    private long verschoven;
    private long rij;
    private int aantal;
    // of each cell: start, end, and whether it stands between quotes
    private int[] van = new int[64];
    private int[] tot = new int[64];
    private boolean[] aangehaald = new boolean[64];

    /**
     * @param in bytes of whole records; closed with this reader
     * @param scheiding byte between cells
     * @param charset character set of the cells
     * @param eersteRij row of the first record
     */
    public Recordlezer(InputStream in, byte scheiding, Charset charset, long eersteRij) {
        this.in = in;
        this.scheiding = scheiding;
        this.charset = charset;
        this.rij = eersteRij - 1;
    }

    @Override
    public boolean volgende() throws IOException {
        begin = volgendBegin;
        aantal = 0;
        if (begin >= gevuld && !vul()) {
            return false;
        }
        rij++;
        int celBegin = begin;
        int plek = begin;
        while (true) {
            if (plek >= gevuld || plek - begin >= LANGSTE_RECORD) {
                int voor = begin;
                boolean meer = plek - begin < LANGSTE_RECORD && vul();
                int terug = voor - begin;
                plek -= terug;
                celBegin -= terug;
                if (!meer) {
                    cel(celBegin, plek, false);
                    volgendBegin = plek;
                    return true;
                }
                continue;
            }
            byte teken = buffer[plek];
            if (teken == scheiding) {
                cel(celBegin, plek, false);
                celBegin = ++plek;
            } else if (teken == '\n') {
                cel(celBegin, plek > celBegin && buffer[plek - 1] == '\r' ? plek - 1 : plek, false);
                volgendBegin = plek + 1;
                return true;
            } else if (teken == '"' && plek == celBegin) {
                int voor = begin;
                int sluit = sluitend(plek);
                int terug = voor - begin;
                plek -= terug;
                celBegin -= terug;
                if (sluit < 0) {
                    plek++;
                } else {
                    cel(celBegin + 1, sluit, true);
                    plek = sluit + 1;
                    if (plek < gevuld && buffer[plek] == '\r') {
                        plek++;
                    }
                    if (plek >= gevuld || buffer[plek] == '\n') {
                        volgendBegin = Math.min(plek + 1, gevuld);
                        return true;
                    }
                    celBegin = ++plek;
                }
            } else {
                plek++;
            }
        }
    }

    /** Whether no record follows this one. */
    public boolean isUitgelezen() throws IOException {
        if (volgendBegin < gevuld) {
            return false;
        }
        begin = volgendBegin;
        aantal = 0;
        return !vul();
    }

    /** Bytes before the record after this one, counted from the start of the stream. */
    public long positie() {
        return verschoven + volgendBegin;
    }

    @Override
    public long rij() {
        return rij;
    }

    @Override
    public int aantal() {
        return aantal;
    }

    @Override
    public String cel(int kolom) {
        int lengte = tot[kolom] - van[kolom];
        if (lengte == 0) {
            return "";
        }
        String tekst = new String(buffer, van[kolom], lengte, charset);
        return aangehaald[kolom] ? tekst.replace("\"\"", "\"") : tekst;
    }

    @Override
    public <T> T cel(int kolom, Celgeheugen<T> geheugen) {
        // within quotes a quote is written twice: then the bytes are not the text
        return aangehaald[kolom] ? geheugen.voor(cel(kolom)) : geheugen.voor(buffer, van[kolom], tot[kolom], charset);
    }

    @Override
    public boolean isLeeg(int kolom) {
        for (int i = van[kolom]; i < tot[kolom]; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return cel(kolom).isBlank();
            }
        }
        return true;
    }

    @Override
    public void bekijk(Celkijker kijker) {
        for (int kolom = 0; kolom < aantal; kolom++) {
            kijker.cel(kolom, buffer, van[kolom], tot[kolom]);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void cel(int eerste, int na, boolean tussenAanhalingstekens) {
        if (aantal == van.length) {
            van = Arrays.copyOf(van, aantal * 2);
            tot = Arrays.copyOf(tot, aantal * 2);
            aangehaald = Arrays.copyOf(aangehaald, aantal * 2);
        }
        van[aantal] = eerste;
        tot[aantal] = na;
        aangehaald[aantal] = tussenAanhalingstekens;
        aantal++;
    }

    /**
     * Place of the quote that closes the one at {@code open}, or -1 when it is not properly closed: then it is text. The
     * record may have moved to the front of the buffer.
     */
    private int sluitend(int open) throws IOException {
        int plek = open + 1;
        while (true) {
            // two more bytes must be there to see what follows a quote
            while (plek + 2 >= gevuld && !uitgelezen) {
                int voor = begin;
                vul();
                int terug = voor - begin;
                plek -= terug;
                open -= terug;
            }
            if (plek >= gevuld || plek - open > LANGSTE_CEL_TUSSEN_AANHALINGSTEKENS) {
                return -1;
            }
            if (buffer[plek] != '"') {
                plek++;
                continue;
            }
            int na = plek + 1;
            if (na < gevuld && buffer[na] == '"') {
                plek += 2;
                continue;
            }
            boolean sluit = na >= gevuld
                    || buffer[na] == scheiding
                    || buffer[na] == '\n'
                    || buffer[na] == '\r' && (na + 1 >= gevuld || buffer[na + 1] == '\n');
            return sluit ? plek : -1;
        }
    }

    /** Moves the current record to the front and reads more; false when there is no more. */
    private boolean vul() throws IOException {
        if (uitgelezen) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, gevuld - begin);
            for (int kolom = 0; kolom < aantal; kolom++) {
                van[kolom] -= begin;
                tot[kolom] -= begin;
            }
            verschoven += begin;
            gevuld -= begin;
            volgendBegin = Math.max(0, volgendBegin - begin);
            begin = 0;
        }
        if (gevuld == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int gelezen = in.read(buffer, gevuld, buffer.length - gevuld);
        if (gelezen < 0) {
            uitgelezen = true;
            return false;
        }
        gevuld += gelezen;
        return true;
    }
}
