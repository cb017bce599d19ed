package app.quittance.intake;

import app.quittance.account.AccountBulk;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseBulk.Merged;
import app.quittance.casefile.NotesBulk;
import app.quittance.casefile.SaidNews;
import app.quittance.debtor.DebtorBulk;
import app.quittance.intake.ClaimChanges.Changed;
import app.quittance.intake.CreditNotes.Credited;
import app.quittance.intake.ImportReport.Amounts;
import app.quittance.intake.ImportReport.Cases;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.NamedParties.Named;
import app.quittance.intake.RowStaging.Staged;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.CreditNoteRow;
import app.quittance.intake.reading.RowDocument;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes staged rows through the doors of their owners: debtors, then cases, then accounts; or reckons what that would give. */
@Component
class Placement {

    private final DebtorBulk debtors;
    private final CaseBulk cases;
    private final AccountBulk accounts;
    private final ClaimChanges changes;
    private final CreditNotes creditNotes;
    private final NamedParties parties;
    private final NotesBulk notes;
    private final InvoiceEvidence evidence;
    private final FindingLog findings;
    private final ResemblanceRows resemblances;
    private final TwinRows twins;
    private final JdbcClient jdbc;

    Placement(
            DebtorBulk debtors,
            CaseBulk cases,
            AccountBulk accounts,
            ClaimChanges changes,
            CreditNotes creditNotes,
            NamedParties parties,
            NotesBulk notes,
            InvoiceEvidence evidence,
            FindingLog findings,
            ResemblanceRows resemblances,
            TwinRows twins,
            JdbcClient jdbc) {
        this.debtors = debtors;
        this.cases = cases;
        this.accounts = accounts;
        this.changes = changes;
        this.creditNotes = creditNotes;
        this.parties = parties;
        this.notes = notes;
        this.evidence = evidence;
        this.findings = findings;
        this.resemblances = resemblances;
        this.twins = twins;
        this.jdbc = jdbc;
    }

    /** What became of the rows of a file. */
    record Placed(Rows rows, int changed, Amounts amounts, Cases cases) {}

    Placed place(Work work, Staged staged, Map<Integer, RowDocument> documents, ProgressWatch watch) {
        RowTally tally = staged.tally();
        findings.keep(work.id(), work.client());
        if (staged.saysNothing()) {
            return new Placed(rows(tally, 0, 0), 0, Amounts.NONE, Cases.NONE);
        }
        Merged merged = work.mode() == ImportMode.COMMIT ? merge(work, staged.on(), watch) : foresee(work);
        List<SaidNews> news = takeNotes(work, staged.on());
        if (work.mode() == ImportMode.COMMIT) evidence.keep(work, documents);
        int told = warnOfDebtors(work, staged);
        NotTaken notTaken = findNotTaken(work, staged, told);
        told += notTaken.conflicts + 1;
        Changed changed = changes.make(work, staged.on(), staged.referenceHeader());
        told = tell(work, tally, told, changed.findings());
        told = tell(work, tally, told, SaidWords.findings(news, staged.headers()));
        int onlySaid = onlySaid(news);
        Credited credited = takeCreditNotes(work, staged);
        told = tell(work, tally, told, credited.findings());
        Named named = parties.take(work, staged);
        told = tell(work, tally, told, named.refusals());
        List<Integer> shared = parties.warnOfShared(work, told, staged.referenceHeader());
        shared.forEach(row -> tally.warn(row, "claim.shared"));
        twins.keep(work, told + shared.size(), staged.referenceHeader())
                .forEach(row -> tally.warn(row, "claim.resembles"));
        Amounts amounts = amounts(work.id().value());
        forget(work.id().value());
        int accepted = staged.debts()
                + notTaken.forgiven.size()
                - notTaken.conflicts
                - notTaken.duplicates
                + onlySaid
                - changed.refused()
                + credited.taken().size()
                + named.taken();
        int duplicates = notTaken.duplicates - onlySaid + credited.known().size() + named.known();
        return new Placed(
                rows(tally, accepted, duplicates),
                changed.made().size() + onlySaid + credited.taken().size(),
                amounts,
                new Cases(merged.opened(), merged.joined()));
    }

    /** What the debtors of accepted rows give to say; gives the number of the next finding. */
    private int warnOfDebtors(Work work, Staged staged) {
        RowTally tally = staged.tally();
        int told = staged.findings();
        List<Integer> others = findings.keepOtherCustomers(work.id(), work.client(), staged);
        others.forEach(rowNo -> tally.warn(rowNo, "customer.another"));
        told += others.size();
        List<Integer> bound = findings.keepBound(work.id(), work.client(), told, staged.on());
        bound.forEach(rowNo -> tally.warn(rowNo, "proceedings.open"));
        told += bound.size();
        // A file that is tried out says whom its rows resemble; once it is taken, that is for the agency to look at.
        Map<Integer, String> alike = findings.keepLikenesses(work.id(), work.client(), told);
        alike.forEach(tally::warn);
        return told + alike.size();
    }

    /** Rows that passed the checks, and of which the claims that stand say otherwise. */
    private NotTaken findNotTaken(Work work, Staged staged, int told) {
        var notTaken = new NotTaken(staged.settled());
        jdbc.sql(
                        "select row_no, outcome from casefile.api_staged_outcome where batch_id = :batch and outcome <> 'TAKEN'")
                .param("batch", work.id().value())
                .query(row -> {
                    notTaken.count(row.getInt("row_no"), row.getString("outcome"), staged.tally());
                });
        staged.tally().countRefused("claim.conflict", notTaken.conflicts);
        findings.forgive(work.id(), notTaken.forgiven);
        if (notTaken.conflicts > 0) {
            findings.keepConflicts(work.id(), work.client(), told, staged.referenceHeader());
        }
        return notTaken;
    }

    private int tell(Work work, RowTally tally, int told, List<Finding> more) {
        findings.add(work.id(), work.client(), told, more);
        more.forEach(tally::tell);
        return told + more.size();
    }

    private void forget(UUID batch) {
        debtors.forget(batch);
        cases.forget(batch);
        notes.forget(batch);
    }

    /** What is said beside the debts otherwise than before; from then on it stands so, if the file is taken. */
    private List<SaidNews> takeNotes(Work work, LocalDate on) {
        List<SaidNews> news = notes.news(work.id().value(), work.client());
        if (work.mode() == ImportMode.COMMIT) notes.merge(work.id().value(), work.client(), on, work.by());
        return news;
    }

    /** Rows of claims that stand with the same figures, and of which something else is said: changes, not duplicates. */
    private static int onlySaid(List<SaidNews> news) {
        return (int) news.stream()
                .filter(SaidNews::known)
                .mapToInt(SaidNews::rowNo)
                .distinct()
                .count();
    }

    /** Until its invoice is looked for, a credit note is refused as no claim; then what became of it is said instead. */
    private Credited takeCreditNotes(Work work, Staged staged) {
        Credited credited = creditNotes.make(work, staged.creditNotes(), staged.referenceHeader());
        Map<Integer, String> judged =
                staged.creditNotes().stream().collect(Collectors.toMap(CreditNoteRow::rowNo, row -> CheckedRow.CREDIT));
        findings.forgive(work.id(), judged);
        judged.values().forEach(staged.tally()::forgive);
        return credited;
    }

    private Merged merge(Work work, LocalDate on, ProgressWatch watch) {
        UUID batch = work.id().value();
        debtors.merge(batch, work.client(), on);
        cases.learnDebtors(batch);
        watch.placing();
        accounts.waitForCases(batch, work.client());
        Merged merged = cases.merge(batch, work.client(), on, work.by());
        watch.placing();
        accounts.openClaims(batch, work.client());
        return merged;
    }

    private Merged foresee(Work work) {
        resemblances.keep(work, debtors.foresee(work.id().value(), work.client()));
        cases.learnDebtors(work.id().value());
        return cases.foresee(work.id().value(), work.client());
    }

    private Amounts amounts(UUID batch) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) as invoiced, coalesce(sum(paid_before), 0) as paid
                  from casefile.api_staged_outcome where batch_id = :batch and outcome = 'TAKEN'""")
                .param("batch", batch)
                .query((row, n) ->
                        new Amounts(Money.euros(row.getBigDecimal("invoiced")), Money.euros(row.getBigDecimal("paid"))))
                .single();
    }

    private static Rows rows(RowTally tally, int accepted, int duplicates) {
        return new Rows(tally.read(), accepted, tally.warned(), tally.refused(), duplicates);
    }

    /** Rows that were staged and that the cases would not have. */
    private static final class NotTaken {

        private final Map<Integer, String> settled;
        private final Map<Integer, String> forgiven = new HashMap<>();
        private int duplicates;
        private int conflicts;

        /** @param settled rows that the checks refused for leaving nothing to collect, each with its code */
        private NotTaken(Map<Integer, String> settled) {
            this.settled = settled;
        }

        private void count(int row, String outcome, RowTally tally) {
            if (outcome.equals("UNKNOWN")) return;
            String code = settled.get(row);
            if (code != null) {
                forgiven.put(row, code);
                tally.forgive(code);
            }
            switch (outcome) {
                case "CONFLICT" -> conflicts++;
                case "DUPLICATE" -> duplicates++;
                case "CHANGED" -> {
                    return;
                }
                default -> throw new IllegalStateException(outcome);
            }
            tally.notAccepted(row);
        }
    }
}
