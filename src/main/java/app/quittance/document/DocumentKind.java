package app.quittance.document;

import java.util.Arrays;

/** The documents that the program can draw up; each has its folder of templates. */
public enum DocumentKind {
    FIRST_LETTER("first-letter"),
    REMINDER("reminder"),
    FORMAL_NOTICE("formal-notice"),
    RECEIPT("receipt"),
    STATEMENT("statement"),
    COVER_SHEET("cover-sheet"),
    PETITION("petition"),
    ORDER("order"),
    SPECIAL_POWER("special-power"),
    EXHIBIT_SCHEDULE("exhibit-schedule"),
    TRANSMISSION_FILE("transmission-file"),
    CLAIM_DECLARATION("claim-declaration"),
    DECLARATION_POWER("declaration-power"),
    DEPOSIT_LIST("deposit-list");

    private final String folder;

    DocumentKind(String folder) {
        this.folder = folder;
    }

    /** The name of its folder under {@code legal-templates/<country>/}, also used on the command line. */
    public String folder() {
        return folder;
    }

    /** Goes to a debtor to ask for money, so it carries the mentions of a collection letter. */
    public boolean isCollectionLetter() {
        return this == FIRST_LETTER || this == REMINDER || this == FORMAL_NOTICE;
    }

    public static DocumentKind ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No document is called " + folder));
    }
}
