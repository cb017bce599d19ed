package app.quittance.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.ClientMoney;
import app.quittance.kernel.Money;
import app.quittance.ledger.LedgerAccount;
import app.quittance.remittance.Settlement.Before;
import app.quittance.remittance.Settlement.Flow;
import app.quittance.remittance.Settlement.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is settled with a client, to the cent. */
class SettlementTest {

    private static final Terms TEN_PER_CENT = new Terms(new BigDecimal("10.00"), new BigDecimal("20"));
    private static final Before NOTHING = before("0", "0");

    @Test
    void commission_is_rounded_for_each_case_and_vat_once_on_their_sum() {
        Settlement settled =
                Settlement.of(NOTHING, List.of(of("0.05", "0"), of("0.05", "0"), of("100.03", "0")), TEN_PER_CENT);
        assertThat(settled.lines())
                .extracting(line -> line.commission().amount().toString())
                .containsExactly("0.01", "0.01", "10.00");
        assertThat(settled.commission()).isEqualTo(euros("10.02"));
        assertThat(settled.vat()).isEqualTo(euros("2.00"));
        assertThat(settled.payable()).isEqualTo(euros("88.11"));
        assertThat(settled.flows())
                .containsExactly(
                        flow(ClientMoney.HELD, RemittanceChart.FEES, "10.02"),
                        flow(ClientMoney.HELD, RemittanceChart.VAT, "2.00"),
                        flow(ClientMoney.HELD, RemittanceChart.OWED_TO_CLIENT, "88.11"));
    }

    @Test
    void commission_on_what_the_client_received_is_retained_from_what_the_agency_holds() {
        Settlement settled = Settlement.of(NOTHING, List.of(of("500", "0"), of("0", "1000")), TEN_PER_CENT);
        assertThat(settled.payable()).isEqualTo(euros("320.00"));
        assertThat(settled.commission()).isEqualTo(euros("150.00"));
    }

    @Test
    void what_nothing_held_covers_is_due_and_retained_first_the_next_time() {
        Settlement first = Settlement.of(NOTHING, List.of(of("100", "1000")), TEN_PER_CENT);
        assertThat(first.payable().isZero()).isTrue();
        assertThat(first.flows())
                .containsExactly(
                        flow(ClientMoney.HELD, RemittanceChart.FEES, "100.00"),
                        flow(RemittanceChart.FEES_DUE, RemittanceChart.FEES, "10.00"),
                        flow(RemittanceChart.FEES_DUE, RemittanceChart.VAT, "22.00"));
        Settlement next = Settlement.of(before("0", "32"), List.of(of("100", "0")), TEN_PER_CENT);
        assertThat(next.flows().getFirst()).isEqualTo(flow(ClientMoney.HELD, RemittanceChart.FEES_DUE, "32.00"));
        assertThat(next.brought()).isEqualTo(euros("-32.00"));
        assertThat(next.payable()).isEqualTo(euros("56.00"));
    }

    @Test
    void what_is_taken_back_gives_its_commission_back_and_is_set_off_before_anything_is_paid_out() {
        Settlement back = Settlement.of(NOTHING, List.of(of("-1000", "0")), TEN_PER_CENT);
        assertThat(back.commission()).isEqualTo(euros("-100.00"));
        assertThat(back.vat()).isEqualTo(euros("-20.00"));
        assertThat(back.payable().isZero()).isTrue();
        assertThat(held(back, NOTHING, "-1000")).isEqualTo(euros("-880.00"));
        Settlement next = Settlement.of(before("-880", "0"), List.of(of("900", "0")), TEN_PER_CENT);
        assertThat(next.payable().isZero()).isTrue();
        assertThat(next.flows())
                .containsExactly(
                        flow(ClientMoney.HELD, RemittanceChart.FEES, "20.00"),
                        flow(RemittanceChart.FEES_DUE, RemittanceChart.FEES, "70.00"),
                        flow(RemittanceChart.FEES_DUE, RemittanceChart.VAT, "18.00"));
    }

    @Test
    void taking_back_weighs_as_much_as_receiving() {
        Settlement received = Settlement.of(NOTHING, List.of(of("10.05", "0")), TEN_PER_CENT);
        Settlement takenBack = Settlement.of(NOTHING, List.of(of("-10.05", "0")), TEN_PER_CENT);
        assertThat(takenBack.commission()).isEqualTo(received.commission().negate());
        assertThat(takenBack.vat()).isEqualTo(received.vat().negate());
    }

    @Test
    void the_last_day_to_pass_money_on_does_not_move_to_a_working_day() {
        assertThat(Remittance.due(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    private static Money held(Settlement settled, Before before, String received) {
        Money held = before.held().plus(euros(received));
        for (Flow flow : settled.flows()) {
            if (flow.from().equals(ClientMoney.HELD)) held = held.minus(flow.amount());
            if (flow.to().equals(ClientMoney.HELD)) held = held.plus(flow.amount());
        }
        return held;
    }

    private static Received of(String byAgency, String directly) {
        return new Received(UUID.randomUUID(), euros(byAgency), euros(directly));
    }

    private static Before before(String held, String feesDue) {
        return new Before(euros(held), euros(feesDue));
    }

    private static Flow flow(LedgerAccount from, LedgerAccount to, String amount) {
        return new Flow(from, to, euros(amount));
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }
}
