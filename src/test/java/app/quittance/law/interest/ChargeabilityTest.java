package app.quittance.law.interest;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.law.Relation;
import app.quittance.law.interest.Chargeability.Condition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeabilityTest {

    @Test
    void a_consumer_owes_principal_contract_and_legal_interest_and_what_a_decision_adds() {
        assertThat(Arrays.stream(Charge.values())
                        .filter(charge ->
                                Chargeability.of(Relation.CONSUMER, charge).allowed()))
                .containsExactly(
                        Charge.PRINCIPAL,
                        Charge.CONTRACTUAL_SUM,
                        Charge.LEGAL_INTEREST,
                        Charge.COURT_COSTS,
                        Charge.ENFORCEMENT_COSTS);
    }

    @Test
    void a_consumer_never_owes_the_forty_euros() {
        assertThat(Chargeability.of(Relation.CONSUMER, Charge.FIXED_INDEMNITY))
                .isEqualTo(new Chargeability(false, Condition.NONE, "CPCE art. L.111-8"));
    }

    @Test
    void a_consumer_owes_interest_from_the_formal_notice() {
        assertThat(Chargeability.of(Relation.CONSUMER, Charge.LEGAL_INTEREST).condition())
                .isEqualTo(Condition.FORMAL_NOTICE);
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void nobody_owes_letters_agency_fees_or_file_fees(Relation relation) {
        assertThat(Chargeability.of(relation, Charge.LETTER_COSTS).allowed()).isFalse();
        assertThat(Chargeability.of(relation, Charge.AGENCY_FEE).allowed()).isFalse();
        assertThat(Chargeability.of(relation, Charge.FILE_FEE).allowed()).isFalse();
    }

    @Test
    void professionals_owe_penalties_and_the_fixed_indemnity_without_a_reminder() {
        assertThat(Chargeability.of(Relation.PROFESSIONALS, Charge.LATE_PENALTIES))
                .isEqualTo(new Chargeability(true, Condition.NONE, "C. com. art. L.441-10 II, D.441-5"));
        assertThat(Chargeability.of(Relation.PROFESSIONALS, Charge.FIXED_INDEMNITY)
                        .allowed())
                .isTrue();
    }
}
