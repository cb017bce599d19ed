package app.quittance.intake;

/** Whether a file is only looked at, or taken. */
public enum ImportMode {
    DRY_RUN,
    COMMIT
}
