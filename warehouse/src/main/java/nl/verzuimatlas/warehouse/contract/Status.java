package nl.verzuimatlas.warehouse.contract;

/** The five states of a value; never mixed (docs/definities/waarde.md). */
public enum Status implements Term {
    /** A number; 0 is a number. */
    CIJFER("cijfer"),
    /** Known, and not shown to protect a pupil. */
    AFGESCHERMD("afgeschermd"),
    /** Not delivered. */
    ONTBREEKT("ontbreekt"),
    /** Cannot exist here. */
    NIET_VAN_TOEPASSING("niet-van-toepassing"),
    /** Fewer answers than a share may rest on. */
    TE_WEINIG_RESPONS("te-weinig-respons");

    private final String term;

    Status(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
