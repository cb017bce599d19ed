package app.quittance.litigation;

/** What a document proves before the judge. The order is that of the packet. */
public enum ExhibitKind {
    CREDITOR_EXTRACT(false, true),
    DEBTOR_EXTRACT(false, false),
    CONTRACT(false, false),
    TERMS(false, false),
    ORDER(true, false),
    DELIVERY_NOTE(true, true),
    INVOICE(true, true),
    CREDIT_NOTE(true, false),
    ACKNOWLEDGEMENT(false, false),
    FIRST_LETTER(false, false),
    FORMAL_NOTICE(false, true),
    NOTICE_RECEIPT(false, true),
    SIGNED_POWER(false, false);

    /** Which part of the schedule an exhibit stands in. */
    enum Group {
        BEFORE_INVOICES,
        INVOICES,
        AFTER_INVOICES
    }

    private final boolean perClaim;
    private final boolean required;

    ExhibitKind(boolean perClaim, boolean required) {
        this.perClaim = perClaim;
        this.required = required;
    }

    /** Whether each invoice has its own. */
    public boolean perClaim() {
        return perClaim;
    }

    Group group() {
        if (perClaim) return Group.INVOICES;
        return compareTo(ORDER) < 0 ? Group.BEFORE_INVOICES : Group.AFTER_INVOICES;
    }

    /** Whether the client has it: what the agency sent, got back from the post or finds in a register is not asked of a client. */
    public boolean isTheClients() {
        return switch (this) {
            case CREDITOR_EXTRACT,
                    CONTRACT,
                    TERMS,
                    ORDER,
                    DELIVERY_NOTE,
                    INVOICE,
                    CREDIT_NOTE,
                    ACKNOWLEDGEMENT,
                    SIGNED_POWER -> true;
            case DEBTOR_EXTRACT, FIRST_LETTER, FORMAL_NOTICE, NOTICE_RECEIPT -> false;
        };
    }

    /** Whether a client may add it: what is its own, and, of a formal notice that it sent before, copy and proof of receipt. */
    public boolean mayComeOfTheClient() {
        return isTheClients() || this == FORMAL_NOTICE || this == NOTICE_RECEIPT;
    }

    /** Whether no packet leaves without it. An order or a contract is required as well, one of the two. */
    boolean required() {
        return required;
    }
}
