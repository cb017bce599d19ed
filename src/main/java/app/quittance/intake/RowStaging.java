package app.quittance.intake;

import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.NotesBulk;
import app.quittance.casefile.PartyBulk;
import app.quittance.debtor.DebtorBulk;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.check.CheckTerms;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.CheckedRow.Settled;
import app.quittance.intake.check.CreditNoteRow;
import app.quittance.intake.check.Debt;
import app.quittance.intake.check.DebtCheck;
import app.quittance.intake.check.NamedParty;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Headers;
import app.quittance.intake.reading.SourceRow;
import app.quittance.kernel.ClientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks the rows of a file and puts debtors, claims and findings aside, a slice at a time: memory does not grow with the file.
 * While one slice is put aside the next is read and checked.
 */
@Component
class RowStaging {

    private static final int SLICE_ROWS = 5_000;
    private static final int SAMPLE_ROWS = 1_000;
    private static final int MOST_WARNINGS = 10_000;

    /** More of one file stay refused, and are taken when they come again. */
    private static final int MOST_CREDIT_NOTES = 10_000;

    private final DebtorBulk debtors;
    private final CaseBulk cases;
    private final NotesBulk notes;
    private final PartyBulk parties;
    private final FindingLog findings;
    private final Surroundings surroundings;
    private final JdbcClient jdbc;

    RowStaging(
            DebtorBulk debtors,
            CaseBulk cases,
            NotesBulk notes,
            PartyBulk parties,
            FindingLog findings,
            Surroundings surroundings,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.parties = parties;
        this.debtors = debtors;
        this.cases = cases;
        this.findings = findings;
        this.surroundings = surroundings;
    }

    /**
     * What was staged.
     *
     * @param on the agency's date on which the rows were checked
     * @param debts rows that may be taken
     * @param parties rows that name somebody who owes an invoice beside its debtor
     * @param settled rows staged though nothing is left to collect of them, and the code that refuses each
     * @param creditNotes rows that lower invoices: refused until these are found
     * @param findings how many findings were put aside
     * @param referenceHeader the file's own header of the invoice reference
     * @param numberHeader the file's own header of the client's number of its customer
     */
    record Staged(
            LocalDate on,
            RowTally tally,
            int debts,
            int parties,
            Map<Integer, String> settled,
            List<CreditNoteRow> creditNotes,
            int findings,
            String referenceHeader,
            String numberHeader,
            Headers headers) {

        /** Whether no row says anything that may be taken. */
        boolean saysNothing() {
            return debts + parties == 0 && settled.isEmpty() && creditNotes.isEmpty();
        }
    }

    Staged stage(Work work, DebtRows rows, ProgressWatch watch) {
        ImportId id = work.id();
        CheckTerms terms = surroundings.termsFor(work);
        List<SourceRow> sample = next(rows, SAMPLE_ROWS);
        DebtCheck check = DebtCheck.learn(sample, terms);
        var tally = new RowTally();
        int debts = 0;
        int named = 0;
        var settled = new HashMap<Integer, String>();
        var creditNotes = new ArrayList<CreditNoteRow>();
        int found = 0;
        int warnings = 0;
        var slices = Stream.concat(Stream.of(sample), Stream.generate(() -> next(rows, SLICE_ROWS)))
                .iterator();
        try (var ahead =
                new OneAhead<>(() -> slices.next().stream().map(check::check).toList())) {
            for (List<CheckedRow> checked = ahead.next(); !checked.isEmpty(); checked = ahead.next()) {
                checked.forEach(tally::count);
                debts += stageDebts(id.value(), checked);
                named += stageParties(id.value(), checked);
                settled.putAll(stageSettled(work, checked));
                checked.stream()
                        .flatMap(row -> row.creditNote().stream())
                        .limit(MOST_CREDIT_NOTES - creditNotes.size())
                        .forEach(creditNotes::add);
                List<Finding> kept = worthKeeping(checked, MOST_WARNINGS - warnings);
                findings.stage(id, found, kept);
                found += kept.size();
                warnings += (int) kept.stream().filter(each -> !each.refuses()).count();
                watch.read(checked.size());
            }
        }
        Headers headers = sample.isEmpty()
                ? Headers.canonical(Map.of())
                : sample.getFirst().headers();
        return new Staged(
                terms.today(),
                tally,
                debts,
                named,
                settled,
                creditNotes,
                found,
                headers.title(Column.INVOICE_REFERENCE),
                headers.title(Column.CUSTOMER_NUMBER),
                headers);
    }

    private int stageDebts(UUID batch, List<CheckedRow> rows) {
        List<Debt> debts =
                rows.stream().flatMap(row -> Stream.ofNullable(row.debt())).toList();
        stage(batch, debts);
        return debts.size();
    }

    private int stageParties(UUID batch, List<CheckedRow> rows) {
        List<NamedParty> named =
                rows.stream().flatMap(row -> Stream.ofNullable(row.party())).toList();
        if (named.isEmpty()) return 0;
        debtors.stage(batch, named.stream().map(NamedParty::debtor).iterator());
        parties.stage(batch, named.stream().map(NamedParty::party).toList());
        return named.size();
    }

    private void stage(UUID batch, List<Debt> debts) {
        debtors.stage(batch, debts.stream().map(Debt::debtor).iterator());
        cases.stage(batch, debts.stream().map(Debt::claim).iterator());
        notes.stage(
                batch,
                debts.stream().flatMap(debt -> Stream.ofNullable(debt.notes())).toList());
    }

    /** Of an invoice that this client handed over, a row with nothing left to collect is news; of others it stays refused. */
    private Map<Integer, String> stageSettled(Work work, List<CheckedRow> rows) {
        List<Settled> settled =
                rows.stream().flatMap(row -> row.settled().stream()).toList();
        if (settled.isEmpty()) return Map.of();
        Set<String> known = known(work.client(), settled);
        var kept = settled.stream()
                .filter(each -> known.contains(each.debt().claim().invoiceNumber()))
                .toList();
        if (kept.isEmpty()) return Map.of();
        stage(work.id().value(), kept.stream().map(Settled::debt).toList());
        return kept.stream()
                .collect(Collectors.toMap(each -> each.debt().claim().rowNo(), Settled::code));
    }

    private Set<String> known(ClientId client, List<Settled> settled) {
        return jdbc.sql("""
                select invoice_number from casefile.api_claim
                 where client_id = :client and invoice_number = any (:numbers)
                union select invoice_number from casefile.api_withdrawn_claim
                 where client_id = :client and invoice_number = any (:numbers)""")
                .param("client", client.value())
                .param(
                        "numbers",
                        settled.stream()
                                .map(each -> each.debt().claim().invoiceNumber())
                                .toArray(String[]::new))
                .query((row, n) -> row.getString("invoice_number"))
                .set();
    }

    /** All that refuses a row, and warnings as long as there is room for them. */
    private static List<Finding> worthKeeping(List<CheckedRow> rows, int roomForWarnings) {
        var kept = new ArrayList<Finding>();
        int room = roomForWarnings;
        for (CheckedRow row : rows) {
            for (Finding each : row.findings()) {
                if (each.refuses() || room-- > 0) kept.add(each);
            }
        }
        return kept;
    }

    /** The next rows, so many at most; none at the end. */
    static List<SourceRow> next(Iterator<SourceRow> rows, int most) {
        var slice = new ArrayList<SourceRow>();
        while (rows.hasNext() && slice.size() < most) slice.add(rows.next());
        return slice;
    }
}
