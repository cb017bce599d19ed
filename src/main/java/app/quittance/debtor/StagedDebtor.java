package app.quittance.debtor;

import org.jspecify.annotations.Nullable;

/**
 * A debtor as a row of a client's file names it.
 *
 * @param rowNo the row of the file, by which later rooms find the debtor again
 * @param customerNumber the client's own number of its customer
 */
public record StagedDebtor(
        int rowNo,
        DebtorKind kind,
        String name,
        @Nullable String title,
        @Nullable String forenames,
        @Nullable String siren,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String customerNumber) {

    /** A debtor that its client names without a number. */
    public StagedDebtor(
            int rowNo,
            DebtorKind kind,
            String name,
            @Nullable String title,
            @Nullable String forenames,
            @Nullable String siren,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String email,
            @Nullable String phone) {
        this(rowNo, kind, name, title, forenames, siren, street, postcode, city, email, phone, null);
    }

    /** The same under the client's own number of it. */
    public StagedDebtor numbered(@Nullable String number) {
        return new StagedDebtor(
                rowNo, kind, name, title, forenames, siren, street, postcode, city, email, phone, number);
    }
}
