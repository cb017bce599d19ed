package app.quittance.intake;

import app.quittance.debtor.HistoryBulk;
import app.quittance.intake.reading.HistoryCsv;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param layout how it was understood; empty before it was read, or where it could not be
 * @param debtors of a file that was tried out, in three bands; empty: it never was
 * @param changed accepted rows that change claims of before, or would
 * @param caseReferences the first hundred cases that it opened or added claims to
 * @param codes how many rows each code was found in, the most frequent first
 * @param progress how far it is; empty once it is over
 * @param findings the first ten thousand: those of the file, then refusals, then warnings, each in the order of the rows
 */
public record ImportReport(
        ImportId id,
        ClientId client,
        String fileName,
        ImportMode mode,
        ImportStatus status,
        Instant receivedAt,
        Optional<Instant> finishedAt,
        Optional<Layout> layout,
        Rows rows,
        int changed,
        Amounts amounts,
        Cases cases,
        Optional<Debtors> debtors,
        History history,
        List<String> caseReferences,
        List<CodeCount> codes,
        List<Finding> findings,
        Optional<ImportProgress> progress) {

    /** Rows of the file: {@code read = accepted + rejected + duplicate}; the warned are some of the accepted. */
    public record Rows(int read, int accepted, int warned, int rejected, int duplicate) {

        static final Rows NONE = new Rows(0, 0, 0, 0, 0);

        /** Whether there were rows, and none of them could be taken. */
        boolean allRefused() {
            return read > 0 && rejected == read;
        }
    }

    /** Totals of the accepted rows. */
    public record Amounts(Money invoiced, Money paidBefore) {

        static final Amounts NONE = new Amounts(Money.zero(Money.EUR), Money.zero(Money.EUR));

        /** What is handed over for collection. */
        public Money accepted() {
            return invoiced.minus(paidBefore);
        }
    }

    /** Cases that the accepted rows open, and open cases that they join; in a dry run, would. */
    public record Cases(int opened, int joined) {

        static final Cases NONE = new Cases(0, 0);
    }

    /**
     * The debtors of the file, those of refused rows left out.
     *
     * @param known told of by this client before: their rows join them
     * @param toReview new, and resembling one of these: a person is asked ({@link ReviewDesk})
     * @param fresh new
     */
    public record Debtors(int known, int toReview, int fresh) {}

    /** Past invoices and payments of them that were not known before; in a dry run, that would be taken. */
    public record History(int invoices, int payments) {

        static final History NONE = new History(0, 0);

        static History of(HistoryBulk.Brought brought) {
            return new History(brought.invoices(), brought.payments());
        }

        /** Whether nothing new came. */
        public boolean isEmpty() {
            return invoices == 0 && payments == 0;
        }
    }

    /** Whether the file told of past invoices alone, and of no debt. */
    public boolean isOnlyHistory() {
        return layout.filter(each -> each.format().equals(HistoryCsv.NAME)).isPresent();
    }

    /** In how many rows a code was found. */
    public record CodeCount(String code, Level level, int rows) {}
}
