package nl.verzuimatlas.warehouse.contract;

/** A figure as it may be shown: the number, or the reason why there is none. Zero is a number. */
public sealed interface Waarde {

    /** State in files and the API. */
    Status status();

    /** A number. */
    record Cijfer(double getal) implements Waarde {
        public Cijfer {
            if (!Double.isFinite(getal)) {
                throw new IllegalArgumentException("getal must be finite, got " + getal);
            }
        }

        @Override
        public Status status() {
            return Status.CIJFER;
        }
    }

    /** Known, and not shown to protect a pupil. */
    record Afgeschermd() implements Waarde {
        @Override
        public Status status() {
            return Status.AFGESCHERMD;
        }
    }

    /** Not delivered; not the same as zero. */
    record Ontbreekt() implements Waarde {
        @Override
        public Status status() {
            return Status.ONTBREEKT;
        }
    }

    /** Cannot exist here. */
    record NietVanToepassing() implements Waarde {
        @Override
        public Status status() {
            return Status.NIET_VAN_TOEPASSING;
        }
    }

    /** Too few answers for a share. */
    record TeWeinigRespons() implements Waarde {
        @Override
        public Status status() {
            return Status.TE_WEINIG_RESPONS;
        }
    }

    /**
     * The value of a row of the cube.
     *
     * @param getal only read when {@code status} is {@link Status#CIJFER}
     */
    static Waarde van(Status status, double getal) {
        return switch (status) {
            case CIJFER -> new Cijfer(getal);
            case AFGESCHERMD -> new Afgeschermd();
            case ONTBREEKT -> new Ontbreekt();
            case NIET_VAN_TOEPASSING -> new NietVanToepassing();
            case TE_WEINIG_RESPONS -> new TeWeinigRespons();
        };
    }
}
