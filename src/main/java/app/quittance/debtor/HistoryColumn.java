package app.quittance.debtor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a payment history in its canonical form, in their order: whoever reads or writes one takes them from here. */
public enum HistoryColumn {
    /** The client's own number of its customer. */
    DEBTOR_ID,
    DEBTOR_KIND,
    INVOICE_ID,
    AMOUNT,
    CURRENCY,
    ISSUE_DATE,
    DUE_DATE,
    PAID_DATE,
    PAID_AMOUNT,
    DISPUTED_ON,
    CLIENT_ID;

    private static final List<String> HEADERS =
            Stream.of(values()).map(HistoryColumn::header).toList();

    /** As it stands at the head of a file. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A file without this column is no payment history. */
    public boolean isRequired() {
        return switch (this) {
            case DEBTOR_ID, INVOICE_ID, AMOUNT, DUE_DATE -> true;
            case DEBTOR_KIND, CURRENCY, ISSUE_DATE, PAID_DATE, PAID_AMOUNT, DISPUTED_ON, CLIENT_ID -> false;
        };
    }

    public static List<String> headers() {
        return HEADERS;
    }

    /** The headers that no history is without. */
    public static List<String> requiredHeaders() {
        return Stream.of(values())
                .filter(HistoryColumn::isRequired)
                .map(HistoryColumn::header)
                .toList();
    }

    /** The column that a header names, whatever its case; empty where it is none of them. */
    public static Optional<HistoryColumn> ofHeader(String header) {
        int place = HEADERS.indexOf(header.strip().toLowerCase(Locale.ROOT));
        return place < 0 ? Optional.empty() : Optional.of(values()[place]);
    }
}
