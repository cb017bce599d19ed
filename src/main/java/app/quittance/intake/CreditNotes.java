package app.quittance.intake;

import app.quittance.account.Account;
import app.quittance.account.GrantCreditNote;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.check.CreditNoteRow;
import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Credit notes among the rows of a file: each lowers the invoice that it names, from its own date. The number of a credit note
 * stands in the statement of the case, and by it one that comes again is known.
 */
@Component
class CreditNotes {

    private final Account account;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("intake");

    CreditNotes(Account account, JdbcClient jdbc) {
        this.account = account;
        this.jdbc = jdbc;
    }

    /**
     * What became of the credit notes of a file; the rows of neither list stay refused.
     *
     * @param findings for each that is taken what it does, for each that is not why
     */
    record Credited(List<Integer> taken, List<Integer> known, List<Finding> findings) {}

    /** What became of one. */
    private record Verdict(boolean taken, boolean known, Optional<Finding> finding) {}

    /**
     * A claim that is named, with what it may still be lowered by.
     *
     * @param caseId null: the file itself brings the claim, and was only tried out
     */
    private record Claim(
            ClaimId id,
            @Nullable CaseId caseId,
            String reference,
            UUID debtor,
            LocalDate invoicedOn,
            boolean changed,
            Money room) {}

    /** What a credit note takes off the instalments of an invoice. */
    private record Share(Claim of, Money amount) {}

    /** What was credited under a number. */
    private record Note(String invoice, Money amount) {}

    /** Takes the credit notes, or says what would become of them. */
    Credited make(Work work, List<CreditNoteRow> rows, String column) {
        var taken = new ArrayList<Integer>();
        var known = new ArrayList<Integer>();
        var findings = new ArrayList<Finding>();
        if (!rows.isEmpty()) {
            var books = new Books(work, rows);
            for (CreditNoteRow row : rows) {
                Verdict verdict = books.judge(row, column);
                if (verdict.taken()) taken.add(row.rowNo());
                if (verdict.known()) known.add(row.rowNo());
                verdict.finding().ifPresent(findings::add);
            }
        }
        return new Credited(taken, known, findings);
    }

    /** The claims that a file's credit notes name, lowered one after the other. */
    private final class Books {

        private final Work work;
        private final Map<String, List<Claim>> claims = new HashMap<>();
        private final Map<String, Note> notes = new HashMap<>();

        private Books(Work work, List<CreditNoteRow> rows) {
            this.work = work;
            readClaims(rows);
            readNotes(rows);
        }

        private Verdict judge(CreditNoteRow row, String column) {
            List<Claim> named = claims.getOrDefault(row.invoice(), List.of());
            if (named.isEmpty()) return refused(row, column, "credit-note.invoice-unknown", row.invoice());
            Note earlier = notes.get(row.number());
            if (earlier != null) {
                return earlier.equals(new Note(row.invoice(), row.amount()))
                        ? new Verdict(false, true, Optional.empty())
                        : refused(row, column, "credit-note.number-used", earlier.invoice(), figure(earlier.amount()));
            }
            Optional<Finding> obstacle = obstacle(row, named, column);
            if (obstacle.isPresent()) return new Verdict(false, false, obstacle);
            notes.put(row.number(), new Note(row.invoice(), row.amount()));
            List<Share> shares = shares(row, named);
            if (work.mode() == ImportMode.COMMIT) shares.forEach(share -> grant(row, share));
            return new Verdict(true, false, Optional.of(told(row, named, column)));
        }

        private Optional<Finding> obstacle(CreditNoteRow row, List<Claim> named, String column) {
            if (named.stream().map(Claim::debtor).distinct().count() > 1) {
                return Optional.of(finding(row, column, "credit-note.several-debtors", Level.REFUSE, row.invoice()));
            }
            if (named.stream().anyMatch(Claim::changed)) {
                return Optional.of(finding(row, column, "credit-note.changed-too", Level.REFUSE, row.invoice()));
            }
            if (row.on().isBefore(named.getFirst().invoicedOn())) {
                return Optional.of(finding(row, column, "credit-note.before-invoice", Level.REFUSE, row.invoice()));
            }
            Money room = Money.sum(
                    named.stream().map(Claim::room).toList(), row.amount().currency());
            return row.amount().compareTo(room) > 0
                    ? Optional.of(
                            finding(row, column, "credit-note.exceeds", Level.REFUSE, row.invoice(), figure(room)))
                    : Optional.empty();
        }

        /** Instalments are lowered in the order in which they fall due: what is lowered bears no interest any more. */
        private List<Share> shares(CreditNoteRow row, List<Claim> named) {
            var shares = new ArrayList<Share>();
            var after = new ArrayList<Claim>();
            Money left = row.amount();
            for (Claim each : named) {
                Money part = left.min(each.room());
                if (part.isPositive()) shares.add(new Share(each, part));
                left = left.minus(part);
                after.add(new Claim(
                        each.id(),
                        each.caseId(),
                        each.reference(),
                        each.debtor(),
                        each.invoicedOn(),
                        each.changed(),
                        each.room().minus(part)));
            }
            claims.put(row.invoice(), after);
            return shares;
        }

        private void grant(CreditNoteRow row, Share share) {
            CaseId caseId = share.of().caseId();
            if (caseId == null) throw new IllegalStateException("A claim that was taken has no case");
            String key = "import " + work.id().value() + " " + row.rowNo() + " "
                    + share.of().id().value();
            account.credit(
                    new GrantCreditNote(caseId, share.of().id(), share.amount(), row.on(), row.number(), key),
                    work.by());
        }

        private Finding told(CreditNoteRow row, List<Claim> named, String column) {
            String reference = named.getFirst().reference();
            return reference.isEmpty()
                    ? finding(row, column, "credit-note.in-file", Level.WARN, row.invoice(), figure(row.amount()))
                    : finding(
                            row,
                            column,
                            "credit-note.taken",
                            Level.WARN,
                            row.invoice(),
                            figure(row.amount()),
                            reference);
        }

        private void readClaims(List<CreditNoteRow> rows) {
            jdbc.sql(sql.get("credited-invoices"))
                    .param("batch", work.id().value())
                    .param("client", work.client().value())
                    .param("numbers", rows.stream().map(CreditNoteRow::invoice).toArray(String[]::new))
                    .query(row -> {
                        claims.computeIfAbsent(row.getString("invoice_number"), number -> new ArrayList<>())
                                .add(claim(row));
                    });
        }

        private void readNotes(List<CreditNoteRow> rows) {
            Map<UUID, String> invoices = claims.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream()
                            .map(claim -> Map.entry(claim.id().value(), entry.getKey())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            jdbc.sql("""
                    select claim_id, reference, amount from account.api_credit_note
                     where client_id = :client and reference = any (:numbers)""")
                    .param("client", work.client().value())
                    .param("numbers", rows.stream().map(CreditNoteRow::number).toArray(String[]::new))
                    .query(row -> {
                        String invoice = invoices.getOrDefault(row.getObject("claim_id", UUID.class), "");
                        var note = new Note(invoice, Money.euros(row.getBigDecimal("amount")));
                        notes.merge(row.getString("reference"), note, CreditNotes::together);
                    });
        }
    }

    private static Note together(Note one, Note more) {
        return new Note(one.invoice(), one.amount().plus(more.amount()));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new Claim(
                new ClaimId(row.getObject("claim_id", UUID.class)),
                caseId == null ? null : new CaseId(caseId),
                Optional.ofNullable(row.getString("reference")).orElse(""),
                row.getObject("debtor_id", UUID.class),
                row.getObject("invoiced_on", LocalDate.class),
                row.getBoolean("changed"),
                Money.euros(row.getBigDecimal("room")));
    }

    private static Verdict refused(CreditNoteRow row, String column, String code, String... arguments) {
        return new Verdict(false, false, Optional.of(finding(row, column, code, Level.REFUSE, arguments)));
    }

    private static Finding finding(CreditNoteRow row, String column, String code, Level level, String... arguments) {
        return new Finding(row.rowNo(), column, code, level, List.of(arguments), row.number());
    }

    private static String figure(Money money) {
        return money.amount().toPlainString();
    }
}
