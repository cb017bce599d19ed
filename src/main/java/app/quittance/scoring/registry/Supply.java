package app.quittance.scoring.registry;

/** Where a version comes from. */
public enum Supply {
    /** With the program. */
    BUNDLED,
    /** From the folder of models in the program's home, which goes before the bundled one. */
    FOLDER,
    /** Learned from the agency's own data. */
    OWN
}
