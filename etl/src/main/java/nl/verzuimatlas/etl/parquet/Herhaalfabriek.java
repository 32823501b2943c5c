package nl.verzuimatlas.etl.parquet;

import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter;
import org.apache.parquet.column.values.dictionary.IntList.IntIterator;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.fallback.FallbackValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Dictionaries for columns whose value is often that of the row before, as in the days of a pupil: such a value is not looked up
 * again. Parquet's own dictionary looks up every value. What is in the file is the same kind of pages.
 */
final class Herhaalfabriek implements ValuesWriterFactory {

    private final DefaultV1ValuesWriterFactory overige = new DefaultV1ValuesWriterFactory();
    private ParquetProperties eigenschappen;

    @Override
    public void initialize(ParquetProperties nieuw) {
        eigenschappen = nieuw;
        overige.initialize(nieuw);
    }

    @Override
    public ValuesWriter newValuesWriter(ColumnDescriptor kolom) {
        PrimitiveTypeName type = kolom.getPrimitiveType().getPrimitiveTypeName();
        if (!eigenschappen.isDictionaryEnabled(kolom)) {
            return overige.newValuesWriter(kolom);
        }
        if (type == PrimitiveTypeName.BINARY) {
            return FallbackValuesWriter.of(new Teksten(eigenschappen), plat(eigenschappen));
        }
        if (type == PrimitiveTypeName.DOUBLE) {
            return FallbackValuesWriter.of(new Getallen(eigenschappen), plat(eigenschappen));
        }
        return overige.newValuesWriter(kolom);
    }

    private static PlainValuesWriter plat(ParquetProperties eigenschappen) {
        return new PlainValuesWriter(
                eigenschappen.getInitialSlabSize(), eigenschappen.getPageSizeThreshold(), eigenschappen.getAllocator());
    }

    /** Texts; the same object as in a row before is the same text. */
    private static final class Teksten extends DictionaryValuesWriter.PlainBinaryDictionaryValuesWriter {

        private static final int LENGTE = 4;
        private static final int ONTHOUDEN = 128;

        private Binary vorige;
        private int vorigNummer;
        // objects that occurred and their numbers: rules of a pupil come in turn, each with the same few objects
        private final Binary[] eerder = new Binary[ONTHOUDEN];
        private final int[] nummers = new int[ONTHOUDEN];

        @SuppressWarnings("deprecation") // the name that pages of version 1 have for it
        Teksten(ParquetProperties eigenschappen) {
            super(
                    eigenschappen.getDictionaryPageSizeThreshold(),
                    Encoding.PLAIN_DICTIONARY,
                    Encoding.PLAIN_DICTIONARY,
                    eigenschappen.getAllocator());
        }

        @Override
        public void writeBytes(Binary tekst) {
            if (tekst != vorige) {
                int plek = System.identityHashCode(tekst) & ONTHOUDEN - 1;
                // a text that is equal but another object is looked up
                if (tekst != eerder[plek]) {
                    nummers[plek] = nummer(tekst);
                    eerder[plek] = tekst;
                }
                vorigNummer = nummers[plek];
                vorige = tekst;
            }
            encodedValues.add(vorigNummer);
        }

        private int nummer(Binary tekst) {
            int nummer = binaryDictionaryContent.getInt(tekst);
            if (nummer == -1) {
                nummer = binaryDictionaryContent.size();
                binaryDictionaryContent.put(tekst.copy(), nummer);
                dictionaryByteSize += LENGTE + (long) tekst.length();
            }
            return nummer;
        }

        @Override
        protected void clearDictionaryContent() {
            super.clearDictionaryContent();
            vorige = null;
            Arrays.fill(eerder, null);
        }
    }

    /** Numbers with a fraction. */
    private static final class Getallen extends DictionaryValuesWriter {

        private static final int RUIMTE = 64;
        private static final int LEEG = -1;
        private static final long MENG = 0x9E3779B97F4A7C15L;

        private final ParquetProperties eigenschappen;
        private double[] waarden = new double[RUIMTE / 2];
        private int aantal;
        // place by hash, with open addressing: number of the value there
        private int[] plaatsen = leeg(RUIMTE);
        private int vorigNummer = LEEG;
        private long vorige;

        @SuppressWarnings("deprecation") // the name that pages of version 1 have for it
        Getallen(ParquetProperties eigenschappen) {
            super(
                    eigenschappen.getDictionaryPageSizeThreshold(),
                    Encoding.PLAIN_DICTIONARY,
                    Encoding.PLAIN_DICTIONARY,
                    eigenschappen.getAllocator());
            this.eigenschappen = eigenschappen;
        }

        @Override
        public void writeDouble(double waarde) {
            long bits = Double.doubleToRawLongBits(waarde);
            if (bits != vorige || vorigNummer == LEEG) {
                vorigNummer = nummer(bits);
                vorige = bits;
            }
            encodedValues.add(vorigNummer);
        }

        private int nummer(long bits) {
            int plaats = plaats(bits);
            if (plaatsen[plaats] != LEEG) {
                return plaatsen[plaats];
            }
            if (aantal == waarden.length) {
                waarden = Arrays.copyOf(waarden, 2 * aantal);
                plaatsen = leeg(2 * waarden.length);
                for (int i = 0; i < aantal; i++) {
                    plaatsen[plaats(Double.doubleToRawLongBits(waarden[i]))] = i;
                }
                plaats = plaats(bits);
            }
            waarden[aantal] = Double.longBitsToDouble(bits);
            plaatsen[plaats] = aantal;
            dictionaryByteSize += Double.BYTES;
            return aantal++;
        }

        // where the value is, or would be
        private int plaats(long bits) {
            int masker = plaatsen.length - 1;
            int plaats = (int) (bits * MENG >>> Integer.SIZE) & masker;
            while (plaatsen[plaats] != LEEG && Double.doubleToRawLongBits(waarden[plaatsen[plaats]]) != bits) {
                plaats = plaats + 1 & masker;
            }
            return plaats;
        }

        private static int[] leeg(int ruimte) {
            int[] plaatsen = new int[ruimte];
            Arrays.fill(plaatsen, LEEG);
            return plaatsen;
        }

        @Override
        public DictionaryPage toDictPageAndClose() {
            if (lastUsedDictionarySize == 0) {
                return null;
            }
            PlainValuesWriter blad = plat(eigenschappen);
            for (int i = 0; i < lastUsedDictionarySize; i++) {
                blad.writeDouble(waarden[i]);
            }
            return dictPage(blad);
        }

        @Override
        protected int getDictionarySize() {
            return aantal;
        }

        @Override
        protected void clearDictionaryContent() {
            aantal = 0;
            plaatsen = leeg(plaatsen.length);
            vorigNummer = LEEG;
        }

        @Override
        protected void fallBackDictionaryEncodedData(ValuesWriter schrijver) {
            IntIterator nummers = encodedValues.iterator();
            while (nummers.hasNext()) {
                schrijver.writeDouble(waarden[nummers.next()]);
            }
        }
    }
}
