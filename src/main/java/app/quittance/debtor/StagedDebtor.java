package app.quittance.debtor;

import org.jspecify.annotations.Nullable;

/**
 * A debtor as a row of a client's file names it.
 *
 * @param rowNo the row of the file, by which later rooms find the debtor again
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
        @Nullable String phone) {}
