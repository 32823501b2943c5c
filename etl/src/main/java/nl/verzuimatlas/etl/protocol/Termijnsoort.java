package nl.verzuimatlas.etl.protocol;
/** interim */
public enum Termijnsoort {
    SCHOOLWERKDAGEN,
    WERKDAGEN,
    KALENDERDAGEN,
    WEKEN
}
