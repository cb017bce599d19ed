package app.quittance.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.Account;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Admissibility;
import app.quittance.litigation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The route and the check before court count the same time, from the same payments. */
class LimitationOfCasesTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LONG_DUE = TODAY.minusYears(5).plusDays(60);

    @Autowired
    private GivenCases given;

    @Autowired
    private Account account;

    @Autowired
    private Claims claims;

    @Autowired
    private WorkBoard board;

    @Autowired
    private Routes routes;

    @Autowired
    private Admissibility admissibility;

    @BeforeEach
    void a_day() {
        onDay(TODAY);
    }

    @Test
    void an_invoice_that_nobody_paid_on_is_near_its_limitation_for_both() {
        CaseId id = owing(LONG_DUE);

        assertThat(reason(id)).isEqualTo(RouteReason.LIMITATION_NEAR);
        assertThat(limitation(id)).isEqualTo(Finding.Level.WARNED);
    }

    @Test
    void a_part_payment_acknowledges_the_debt_and_its_time_runs_anew_for_both() {
        CaseId id = owing(LONG_DUE);
        pay(id, 0, TODAY.minusDays(90));

        assertThat(reason(id)).isNotEqualTo(RouteReason.LIMITATION_NEAR);
        assertThat(limitation(id)).isEqualTo(Finding.Level.MET);
    }

    @Test
    void a_payment_that_bounced_acknowledges_nothing() {
        CaseId id = owing(LONG_DUE);
        MovementId payment = pay(id, 0, TODAY.minusDays(90));
        asAgency(() -> {
            account.bounce(payment, TODAY.minusDays(80), "sans provision", GivenCases.SOMEONE);
            return payment;
        });

        assertThat(reason(id)).isEqualTo(RouteReason.LIMITATION_NEAR);
        assertThat(limitation(id)).isEqualTo(Finding.Level.WARNED);
    }

    @Test
    void a_payment_of_one_invoice_acknowledges_no_other() {
        CaseId id = owing(LONG_DUE, TODAY.minusDays(120));
        pay(id, 1, TODAY.minusDays(90));

        assertThat(reason(id)).isEqualTo(RouteReason.LIMITATION_NEAR);
        assertThat(limitation(id)).isEqualTo(Finding.Level.WARNED);
    }

    @Test
    void an_invoice_paid_in_full_has_no_time_to_lose() {
        CaseId id = owing(LONG_DUE, TODAY.minusDays(120));
        pay(id, 0, TODAY.minusDays(90), "4000.00");

        assertThat(reason(id)).isNotEqualTo(RouteReason.LIMITATION_NEAR);
        assertThat(limitation(id)).isEqualTo(Finding.Level.MET);
    }

    private CaseId owing(LocalDate... dues) {
        GivenCases.Invoice[] invoices = IntStream.range(0, dues.length)
                .mapToObj(n -> given.invoice("2000.00", dues[n]))
                .toArray(GivenCases.Invoice[]::new);
        return given.of(given.client(), DebtorKind.COMPANY, TODAY.minusDays(100), invoices);
    }

    private MovementId pay(CaseId id, int invoice, LocalDate on) {
        return pay(id, invoice, on, "500.00");
    }

    private MovementId pay(CaseId id, int invoice, LocalDate on, String amount) {
        ClaimId named = asAgency(() -> claims.of(id)).get(invoice).id();
        return asAgency(() -> account.record(
                new RecordPayment(
                        id,
                        Money.euros(amount),
                        on,
                        PaymentMeans.TRANSFER,
                        ReceivedBy.AGENCY,
                        null,
                        named,
                        Uuid7.next().toString()),
                GivenCases.SOMEONE));
    }

    private RouteReason reason(CaseId id) {
        return asAgency(() -> {
            board.judgeCases(List.of(id));
            return routes.of(id).orElseThrow().reason();
        });
    }

    private Finding.Level limitation(CaseId id) {
        return asAgency(() -> admissibility.check(id)).stream()
                .filter(finding -> finding.check() == Finding.Check.LIMITATION)
                .findFirst()
                .orElseThrow()
                .level();
    }
}
