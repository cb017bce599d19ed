package app.quittance;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.account.Account;
import app.quittance.account.AccountProof;
import app.quittance.account.GrantWaiver;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.law.interest.Component;
import app.quittance.ledger.Books;
import app.quittance.platform.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters on accounts what people enter, one transaction each, and sees that statements and books go together. */
@TestComponent
public class GivenAccount {

    private final Account account;
    private final Statements statements;
    private final AccountProof proof;
    private final Books books;
    private final Journal journal;
    private final TransactionTemplate transactions;

    GivenAccount(
            Account account,
            Statements statements,
            AccountProof proof,
            Books books,
            Journal journal,
            TransactionTemplate transactions) {
        this.account = account;
        this.statements = statements;
        this.proof = proof;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
    }

    public static String key() {
        return Uuid7.next().toString();
    }

    /** By transfer, to the agency. */
    public static RecordPayment payment(CaseId id, String amount, LocalDate on, String key) {
        return payment(id, amount, on, "VIR 1", key);
    }

    public static RecordPayment payment(CaseId id, String amount, LocalDate on, String reference, String key) {
        return new RecordPayment(
                id, Money.euros(amount), on, PaymentMeans.TRANSFER, ReceivedBy.AGENCY, reference, null, key);
    }

    public MovementId pay(CaseId id, String amount, LocalDate on) {
        return inAgency(() -> account.record(payment(id, amount, on, key()), SOMEONE));
    }

    public void bounce(MovementId payment, LocalDate on) {
        DataScope.AGENCY.run(() -> transactions.executeWithoutResult(
                status -> account.bounce(payment, on, "Provision insuffisante", SOMEONE)));
    }

    /** On all claims, in the order in which payments are allotted. */
    public MovementId waive(CaseId id, Component component, String amount, LocalDate on) {
        return inAgency(() -> account.waive(
                new GrantWaiver(id, null, component, Money.euros(amount), on, "geste commercial", key()), SOMEONE));
    }

    public Statement at(CaseId id, LocalDate day) {
        return inAgency(() -> statements.of(id, day));
    }

    public List<JournalEntry> journal(CaseId id) {
        return inAgency(() -> journal.of(id.value()));
    }

    /** The case is posted as its statement says, and no posting of anybody stands where it may not. */
    public void assertSound(CaseId id) {
        assertThat(inAgency(() -> proof.agrees(id))).isTrue();
        assertThat(inAgency(books::check)).isEmpty();
    }

    /** What others do moments later: waited for, as long as it takes on a busy machine. */
    public void eventually(Supplier<Boolean> comesTrue) {
        Instant end = Instant.now().plusSeconds(60);
        while (!inAgency(comesTrue)) {
            assertThat(Instant.now()).isBefore(end);
            Pause.aMoment();
        }
    }

    public static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private <T> T inAgency(Supplier<T> work) {
        return DataScope.AGENCY.call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
