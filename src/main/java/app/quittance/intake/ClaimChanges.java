package app.quittance.intake;

import app.quittance.account.Account;
import app.quittance.account.ClaimWithdrawals;
import app.quittance.account.GrantCreditNote;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.intake.ImportRows.Work;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.platform.SqlFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a later file says of claims that stand: more was paid, less is due, nothing is claimed any more. Told to the account of
 * each case by the acts that a person would use; what the account knows already is not told twice.
 */
@Component
class ClaimChanges {

    private final Account account;
    private final ClaimWithdrawals withdrawals;
    private final CaseBulk cases;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("intake");

    ClaimChanges(Account account, ClaimWithdrawals withdrawals, CaseBulk cases, JdbcClient jdbc) {
        this.account = account;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /**
     * What a row says of a claim, beside what was said of it last and what the books know.
     *
     * @param knownAmount what was invoiced less the credit notes
     * @param knownPaid what was paid before, and since to anybody, on this claim
     * @param unsettled what of it lies with the agency still
     */
    private record Change(
            int row,
            String invoice,
            ClaimId claim,
            CaseId caseId,
            String reference,
            Money amount,
            Money paid,
            Money toldAmount,
            Money toldPaid,
            Money knownAmount,
            Money knownPaid,
            Money unsettled) {

        /** Whether nobody can tell if what the client says was paid includes what lies with the agency. */
        boolean isUnclear() {
            return unsettled.isPositive()
                    && paid.compareTo(toldPaid) > 0
                    && paid.compareTo(knownPaid.minus(unsettled)) > 0
                    && paid.compareTo(knownPaid) != 0;
        }

        boolean isWithdrawal() {
            return amount.isZero();
        }

        /** What is to be taken off the invoice and is not yet. */
        Money credit() {
            return amount.compareTo(toldAmount) < 0 ? knownAmount.minus(amount) : Money.zero(amount.currency());
        }

        /** What the client received and nobody told yet; what the agency passed on is in the client's own books. */
        Money payment() {
            return paid.compareTo(toldPaid) > 0 ? paid.minus(knownPaid) : Money.zero(paid.currency());
        }
    }

    /** What became of the changes that a file brings. */
    record Changed(List<Integer> made, List<Finding> findings) {

        int refused() {
            return (int) findings.stream().filter(Finding::refuses).count();
        }
    }

    /** Makes the changes, or says what they would be. */
    Changed make(Work work, LocalDate on, String column) {
        var made = new ArrayList<Integer>();
        var findings = new ArrayList<Finding>();
        for (Change each : changes(work.id().value())) {
            Optional<Refusal> obstacle =
                    each.isWithdrawal() ? withdrawals.obstacle(each.caseId(), each.claim()) : Optional.empty();
            if (obstacle.isPresent()) {
                findings.add(finding(
                        each, column, "claim." + lastPart(obstacle.get().code()), Level.REFUSE, each.reference()));
                continue;
            }
            if (each.isUnclear()) {
                findings.add(finding(
                        each, column, "claim.paid-unclear", Level.REFUSE, each.reference(), figure(each.unsettled())));
                continue;
            }
            made.add(each.row());
            findings.addAll(told(each, column));
            if (work.mode() == ImportMode.COMMIT) make(each, work, on);
        }
        if (work.mode() == ImportMode.COMMIT) cases.restate(work.id().value(), made, on);
        return new Changed(made, findings);
    }

    private void make(Change change, Work work, LocalDate on) {
        if (change.isWithdrawal()) {
            withdrawals.withdraw(change.caseId(), change.claim(), work.by());
            return;
        }
        String key = "import " + work.id().value() + " " + change.row();
        if (change.credit().isPositive()) {
            var note = new GrantCreditNote(
                    change.caseId(), change.claim(), change.credit(), on, number(work, change), key);
            account.credit(note, work.by());
        }
        if (change.payment().isPositive()) {
            var payment = new RecordPayment(
                    change.caseId(),
                    change.payment(),
                    on,
                    PaymentMeans.TRANSFER,
                    ReceivedBy.CLIENT,
                    change.invoice(),
                    change.claim(),
                    key + " paid");
            account.record(payment, work.by());
        }
    }

    /** The file does not tell the number of the credit note: the statement names the file and its row. */
    private String number(Work work, Change change) {
        String name = jdbc.sql("select file_name from intake.import where import_id = :import")
                .param("import", work.id().value())
                .query(String.class)
                .single();
        return name + " – " + change.row();
    }

    private static List<Finding> told(Change change, String column) {
        if (change.isWithdrawal()) {
            Money left = change.toldAmount().minus(change.toldPaid());
            return List.of(
                    finding(change, column, "claim.changed-withdrawn", Level.WARN, change.reference(), figure(left)));
        }
        var told = new ArrayList<Finding>();
        if (change.amount().compareTo(change.toldAmount()) < 0) {
            told.add(finding(
                    change,
                    column,
                    change.credit().isPositive() ? "claim.changed-amount" : "claim.changed-amount-known",
                    Level.WARN,
                    change.reference(),
                    figure(change.toldAmount()),
                    figure(change.amount()),
                    figure(change.credit())));
        }
        if (change.paid().compareTo(change.toldPaid()) > 0) {
            told.add(finding(
                    change,
                    column,
                    change.payment().isPositive() ? "claim.changed-paid" : "claim.changed-paid-known",
                    Level.WARN,
                    change.reference(),
                    figure(change.toldPaid()),
                    figure(change.paid()),
                    figure(change.payment())));
        }
        return told;
    }

    private static Finding finding(Change change, String column, String code, Level level, String... arguments) {
        return new Finding(change.row(), column, code, level, List.of(arguments), change.invoice());
    }

    private static String figure(Money money) {
        return money.amount().toPlainString();
    }

    private static String lastPart(String code) {
        return code.substring(code.indexOf('.') + 1);
    }

    private List<Change> changes(UUID batch) {
        return jdbc.sql(sql.get("changes-of-batch"))
                .param("batch", batch)
                .query((row, n) -> new Change(
                        row.getInt("row_no"),
                        row.getString("invoice_number"),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("reference"),
                        euros(row.getBigDecimal("amount")),
                        euros(row.getBigDecimal("paid_before")),
                        euros(row.getBigDecimal("told_amount")),
                        euros(row.getBigDecimal("told_paid")),
                        euros(row.getBigDecimal("known_amount")),
                        euros(row.getBigDecimal("known_paid")),
                        euros(row.getBigDecimal("unsettled"))))
                .list();
    }

    private static Money euros(BigDecimal amount) {
        return Money.euros(amount);
    }
}
