package app.quittance.document;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The list that goes with several petitions handed to one court together; each stays a petition of its own.
 *
 * @param number of the deposit
 * @param fee what the registry asks for all of them, in words
 * @param place where the list is written
 */
public record DepositList(
        Letterhead from,
        String number,
        String court,
        List<Entry> entries,
        String fee,
        String place,
        LocalDate writtenOn)
        implements DocumentContent {

    /** A petition of the list. */
    public record Entry(String reference, String claimant, String defendant, Money amount, int pages) {}

    public DepositList {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) throw new IllegalArgumentException("A deposit has petitions");
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.DEPOSIT_LIST;
    }

    @Override
    public Audience audience() {
        return Audience.BUSINESS;
    }
}
