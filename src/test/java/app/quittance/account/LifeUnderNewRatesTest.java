package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.life.Reference;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.Money;
import app.quittance.platform.Pause;
import app.quittance.rulebook.FactEntry;
import app.quittance.rulebook.RulebookDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rate is corrected while somebody records a payment. */
class LifeUnderNewRatesTest extends DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    /** Time enough to go through the books. */
    private static final int MOMENTS = 30;

    @Autowired
    private Account account;

    @Autowired
    private AccountProof proof;

    @Autowired
    private FactEntry facts;

    @Autowired
    private RulebookDesk rulebook;

    @Autowired
    private GivenCases given;

    @Test
    void a_payment_that_has_not_seen_the_new_rate_is_followed_too() {
        CaseId id = given.of(given.client(), DebtorKind.COMPANY, JUNE, given.invoice("1000.00", DUE));
        var rates = new LifeRates(facts, rulebook);
        try {
            asAgency(() -> {
                account.record(payment(id), GivenCases.SOMEONE);
                CompletableFuture.runAsync(() -> rates.correct(Reference.ECB, 7_00, JUNE))
                        .join();
                for (int i = 0; i < MOMENTS; i++) Pause.aMoment();
                return true;
            });
            Instant patience = Instant.now().plusSeconds(60);
            while (!asAgency(() -> proof.agrees(id))) {
                assertThat(Instant.now()).isBefore(patience);
                Pause.aMoment();
            }
        } finally {
            rates.restore();
        }
    }

    private static RecordPayment payment(CaseId id) {
        return new RecordPayment(
                id,
                Money.euros("500.00"),
                JUNE,
                PaymentMeans.TRANSFER,
                ReceivedBy.AGENCY,
                "VIR 1",
                null,
                "new-rates:" + id.value());
    }
}
