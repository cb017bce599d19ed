package app.quittance.intake;

import app.quittance.account.AccountBulk;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseBulk.Merged;
import app.quittance.debtor.DebtorBulk;
import app.quittance.intake.ImportReport.Amounts;
import app.quittance.intake.ImportReport.Cases;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.RowStaging.Staged;
import app.quittance.intake.reading.RowDocument;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes staged rows through the doors of their owners: debtors, then cases, then accounts; or reckons what that would give. */
@Component
class Placement {

    private final DebtorBulk debtors;
    private final CaseBulk cases;
    private final AccountBulk accounts;
    private final InvoiceEvidence evidence;
    private final FindingLog findings;
    private final JdbcClient jdbc;

    Placement(
            DebtorBulk debtors,
            CaseBulk cases,
            AccountBulk accounts,
            InvoiceEvidence evidence,
            FindingLog findings,
            JdbcClient jdbc) {
        this.debtors = debtors;
        this.cases = cases;
        this.accounts = accounts;
        this.evidence = evidence;
        this.findings = findings;
        this.jdbc = jdbc;
    }

    /** What became of the rows of a file. */
    record Placed(Rows rows, Amounts amounts, Cases cases) {}

    Placed place(Work work, Staged staged, Map<Integer, RowDocument> documents) {
        RowTally tally = staged.tally();
        findings.keep(work.id(), work.client());
        if (staged.debts() == 0) return new Placed(rows(tally, 0, 0), Amounts.NONE, Cases.NONE);
        UUID batch = work.id().value();
        Merged merged = work.mode() == ImportMode.COMMIT ? merge(work, staged.on()) : foresee(work);
        if (work.mode() == ImportMode.COMMIT) evidence.keep(work, documents);
        List<Integer> others = findings.keepOtherCustomers(work.id(), work.client(), staged);
        others.forEach(rowNo -> tally.warn(rowNo, "customer.another"));
        // A file that is tried out says whom its rows resemble; once it is taken, that is for the agency to look at.
        int told = staged.findings() + others.size();
        Map<Integer, String> alike = findings.keepLikenesses(work.id(), work.client(), told);
        alike.forEach(tally::warn);
        var notTaken = new NotTaken();
        jdbc.sql(
                        "select row_no, outcome from casefile.api_staged_outcome where batch_id = :batch and outcome <> 'TAKEN'")
                .param("batch", batch)
                .query(row -> {
                    tally.notAccepted(row.getInt("row_no"));
                    notTaken.count(row.getString("outcome"));
                });
        tally.countRefused("claim.conflict", notTaken.conflicts);
        if (notTaken.conflicts > 0) {
            findings.keepConflicts(work.id(), work.client(), told + alike.size(), staged.referenceHeader());
        }
        Amounts amounts = amounts(batch);
        debtors.forget(batch);
        cases.forget(batch);
        int accepted = staged.debts() - notTaken.conflicts - notTaken.duplicates;
        return new Placed(
                rows(tally, accepted, notTaken.duplicates), amounts, new Cases(merged.opened(), merged.joined()));
    }

    private Merged merge(Work work, LocalDate on) {
        UUID batch = work.id().value();
        debtors.merge(batch, work.client(), on);
        accounts.waitForCases(batch, work.client());
        Merged merged = cases.merge(batch, work.client(), on, work.by());
        accounts.openClaims(batch, work.client());
        return merged;
    }

    private Merged foresee(Work work) {
        debtors.foresee(work.id().value(), work.client());
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

        private int duplicates;
        private int conflicts;

        private void count(String outcome) {
            if (outcome.equals("CONFLICT")) conflicts++;
            else duplicates++;
        }
    }
}
