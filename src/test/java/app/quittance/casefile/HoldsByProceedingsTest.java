package app.quittance.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Joins;
import app.quittance.debtor.LikenessId;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.time.LocalDate;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Proceedings bind every creditor: all open cases of the debtor rest, others go on. */
class HoldsByProceedingsTest extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 3, 2);
    private static final LocalDate OPENED = LocalDate.of(2026, 5, 12);

    @Autowired
    private GivenCases given;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Joins joins;

    @Test
    void liquidation_lets_the_cases_of_the_debtor_rest_and_no_other() {
        var client = given.client();
        CaseId bound = given.companyCase(client, PLACED);
        CaseId free = given.companyCase(client, PLACED);
        open(bound, ProceedingsKind.LIQUIDATION);
        Awaitility.await().until(() -> given.facts(bound).isHeld());
        assertThat(given.facts(bound).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.INSOLVENCY);
            assertThat(hold.since()).isEqualTo(OPENED);
        });
        assertThat(given.facts(free).isHeld()).isFalse();
    }

    @Test
    void over_indebtedness_lets_a_consumers_case_rest() {
        CaseId bound = given.consumerCase(given.client(), PLACED);
        open(bound, ProceedingsKind.OVER_INDEBTEDNESS);
        Awaitility.await().until(() -> given.facts(bound).isHeld());
        assertThat(given.facts(bound).holds())
                .extracting(HoldFacts::reason)
                .containsExactly(HoldReason.OVER_INDEBTEDNESS);
    }

    @Test
    void a_debtor_joined_to_one_in_liquidation_rests_from_its_date_and_goes_on_when_they_are_parted() {
        CaseId bound = given.companyCase(given.client(), PLACED);
        CaseId joined = given.companyCase(given.client(), PLACED);
        open(bound, ProceedingsKind.LIQUIDATION);
        Awaitility.await().until(() -> given.facts(bound).isHeld());
        LikenessId pair = given.resembling(bound, joined);
        DataScope.AGENCY.run(() -> joins.same(pair, GivenCases.SOMEONE));
        Awaitility.await().until(() -> given.facts(joined).isHeld());
        assertThat(given.facts(joined).holds())
                .extracting(HoldFacts::reason, HoldFacts::since)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(HoldReason.INSOLVENCY, OPENED));
        DataScope.AGENCY.run(() -> joins.takeBack(pair, GivenCases.SOMEONE));
        Awaitility.await().until(() -> !given.facts(joined).isHeld());
        assertThat(given.facts(bound).isHeld()).isTrue();
    }

    @Test
    void proceedings_told_of_one_bind_whom_a_person_said_to_be_the_same() {
        CaseId bound = given.companyCase(given.client(), PLACED);
        CaseId joined = given.companyCase(given.client(), PLACED);
        LikenessId pair = given.resembling(bound, joined);
        DataScope.AGENCY.run(() -> joins.same(pair, GivenCases.SOMEONE));
        open(bound, ProceedingsKind.LIQUIDATION);
        Awaitility.await().until(() -> given.facts(joined).isHeld());
    }

    @Test
    void a_case_placed_after_they_were_opened_rests_from_its_first_day() {
        CaseId before = given.companyCase(given.client(), PLACED);
        open(before, ProceedingsKind.LIQUIDATION);
        CaseId after = sameDebtorAt(given.client(), before, OPENED.plusDays(30));
        assertThat(given.facts(after).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.INSOLVENCY);
            assertThat(hold.since()).isEqualTo(OPENED);
        });
        CaseId earlier = sameDebtorAt(given.client(), before, OPENED.minusDays(30));
        assertThat(given.facts(earlier).isHeld()).as("on that day nobody knew").isFalse();
    }

    @Test
    void a_case_placed_with_one_said_to_be_the_same_rests_too() {
        CaseId bound = given.companyCase(given.client(), PLACED);
        CaseId joined = given.companyCase(given.client(), PLACED);
        LikenessId pair = given.resembling(bound, joined);
        DataScope.AGENCY.run(() -> joins.same(pair, GivenCases.SOMEONE));
        open(bound, ProceedingsKind.LIQUIDATION);
        CaseId after = sameDebtorAt(given.client(), joined, OPENED.plusDays(30));
        assertThat(given.facts(after).isHeld()).isTrue();
    }

    private CaseId sameDebtorAt(ClientId another, CaseId id, LocalDate on) {
        return given.again(another, id, on, given.invoice("90.00", on.minusDays(60)));
    }

    private void open(CaseId id, ProceedingsKind kind) {
        var proceedings = Proceedings.opened(
                given.facts(id).debtorId(),
                kind,
                OPENED,
                Optional.of(OPENED.plusDays(6)),
                "tribunal de commerce de Grenoble",
                "Me Solène Garrigou, mandataire judiciaire");
        DataScope.AGENCY.run(() -> debtors.open(proceedings));
    }
}
