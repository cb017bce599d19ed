package app.quittance.scoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.scoring.CaseScoring;
import app.quittance.scoring.MaturedCases;
import app.quittance.scoring.feature.Feature;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WatchTest extends DatabaseTest {

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private CaseScoring scoring;

    @Autowired
    private Spreads spreads;

    @Autowired
    private MaturedCases maturing;

    @Autowired
    private Matured matured;

    @Test
    void a_number_that_moved_is_told_from_those_that_did_not() {
        ClientId client = given.client();
        for (int i = 0; i < 12; i++) given.companyCase(client, LocalDate.of(2027, 1, 4));
        asAgency(scoring::scoreAll);
        countOn(LocalDate.of(2027, 1, 5));
        plant(client, Feature.AMOUNT_OPEN, 1_000_000);
        countOn(LocalDate.of(2027, 2, 5));
        assertThat(drift(client, Feature.AMOUNT_OPEN).latest().index()).isGreaterThan(Shift.LARGE);
        assertThat(drift(client, Feature.ON_TIME_SHARE).latest().index()).isZero();
        assertThat(drift(client, Feature.AMOUNT_OPEN).latest().cases()).isEqualTo(12);
    }

    @Test
    void a_month_is_counted_once() {
        ClientId client = given.client();
        given.companyCase(client, LocalDate.of(2027, 3, 4));
        asAgency(scoring::scoreAll);
        countOn(LocalDate.of(2027, 3, 5));
        given.companyCase(client, LocalDate.of(2027, 3, 6));
        asAgency(scoring::scoreAll);
        countOn(LocalDate.of(2027, 3, 7));
        assertThat(drift(client, Feature.AMOUNT_OPEN).latest().cases()).isEqualTo(1);
    }

    /** Ninety days after the first of a month, and once. */
    @Test
    void what_became_of_a_case_is_kept_beside_what_was_announced() {
        ClientId client = given.client();
        onDay(LocalDate.of(2021, 1, 10));
        CaseId paying = given.companyCase(client, LocalDate.of(2021, 1, 10));
        CaseId silent = given.companyCase(client, LocalDate.of(2021, 1, 10));
        asAgency(scoring::scoreAll);
        onDay(LocalDate.of(2021, 3, 1));
        account.pay(paying, "1000.00", LocalDate.of(2021, 3, 1));
        onDay(LocalDate.of(2021, 5, 2));
        keep();
        assertThat(outcomes(client)).isEmpty();
        onDay(LocalDate.of(2021, 5, 3));
        keep();
        keep();
        assertThat(outcomes(client))
                .containsExactlyInAnyOrder(
                        new Outcome("2021-02-01", paying, true, true), new Outcome("2021-02-01", silent, true, false));
    }

    @Test
    void chances_that_are_not_what_happens_are_found_and_right_ones_are_not() {
        var right = new ClientId(UUID.randomUUID());
        var wrong = new ClientId(UUID.randomUUID());
        asAgency(() -> {
            plantOutcomes(right, 0);
            plantOutcomes(wrong, 0.25);
            return null;
        });
        assertThat(accuracy(right).isOff()).isFalse();
        assertThat(accuracy(wrong).isOff()).isTrue();
        assertThat(accuracy(wrong).announcedShare() - accuracy(wrong).share()).isBetween(0.15, 0.3);
        assertThat(accuracy(right).auc()).isBetween(0.7, 0.9);
    }

    private void countOn(LocalDate day) {
        onDay(day);
        asAgency(() -> {
            spreads.countThisMonth();
            return null;
        });
    }

    private void keep() {
        asAgency(() -> {
            maturing.keepWhatMatured();
            return null;
        });
    }

    private void plant(ClientId client, Feature feature, double value) {
        asAgency(() -> jdbc.sql("update scoring.current set facts[:place] = :value where client_id = :client")
                .param("place", feature.keptAt() + 1)
                .param("value", value)
                .param("client", client.value())
                .update());
    }

    private Drift drift(ClientId client, Feature feature) {
        return asAgency(spreads::driftsByClient).getOrDefault(client.value().toString(), List.of()).stream()
                .filter(drift -> drift.what().equals(feature.key()))
                .findFirst()
                .orElseThrow();
    }

    private Accuracy accuracy(ClientId client) {
        return asAgency(matured::byClient).stream()
                .filter(each -> each.of().equals(client.value().toString()))
                .findFirst()
                .orElseThrow();
    }

    private record Outcome(String asOf, CaseId id, boolean announced, boolean met) {}

    private List<Outcome> outcomes(ClientId client) {
        return asAgency(() -> jdbc.sql("""
                        select as_of, case_id, probability is not null as announced, met
                          from scoring.matured where of_client = :client""")
                .param("client", client.value())
                .query((row, n) -> new Outcome(
                        row.getString("as_of"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getBoolean("announced"),
                        row.getBoolean("met")))
                .list());
    }

    /** A thousand cases that pay as announced, or less often by so much. */
    private void plantOutcomes(ClientId client, double less) {
        var random = new Random(20261123);
        for (int i = 0; i < 1000; i++) {
            double announced = 0.05 + 0.9 * random.nextDouble();
            jdbc.sql("""
                    insert into scoring.matured
                        (as_of, case_id, of_client, probability, model, held_out, met, open, paid)
                    values (date '2020-02-01', :case, :client, :announced, 'planted 1', false, :met, 100, 0)""")
                    .param("case", UUID.randomUUID())
                    .param("client", client.value())
                    .param("announced", announced)
                    .param("met", random.nextDouble() < announced - less)
                    .update();
        }
    }
}
