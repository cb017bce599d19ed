package app.quittance.account.life;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.life.Answer.Allotment;
import app.quittance.account.life.Answer.Owed;
import app.quittance.account.life.Answer.Share;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle itself: what was published, and the tales it is asked about. */
class OracleTest {

    @Test
    void the_published_example_b5_is_cut_at_the_first_of_july() {
        var tale = Tale.of("""
            debtor: COMPANY
            F1: claim of 10000.00, 0.00 paid before, invoiced 2026-03-31, due 2026-04-30, entrusted 2026-06-01
            """);
        Owed owed = owed(tale, "2026-09-01");
        assertThat(owed.runs()).extracting(Answer.Run::interest).containsExactly(203_05L, 210_63L);
        assertThat(owed.total()).isEqualTo(10_453_68);
    }

    @Test
    void the_published_example_c2_pays_interest_before_principal_and_the_indemnity_last() {
        var tale = Tale.of("""
            debtor: COMPANY
            contract rate 10.00
            F1: claim of 10000.00, 0.00 paid before, invoiced 2025-12-01, due 2025-12-31, entrusted 2026-02-01
            P2: 4000.00 paid to the agency on 2026-07-01
            """);
        Answer answer = Oracle.at(tale, LocalDate.of(2027, 1, 1));
        assertThat(answer.allotments())
                .containsEntry(
                        "P2",
                        new Allotment(
                                Map.of(
                                        new Share("F1", Part.INTEREST),
                                        495_89L,
                                        new Share("F1", Part.PRINCIPAL),
                                        3504_11L),
                                0));
        assertThat(answer.total()).isEqualTo(6863_35);
    }

    @Test
    void the_published_example_c5_takes_a_credit_note_off_the_principal() {
        var tale = Tale.of("""
            debtor: COMPANY
            contract rate 10.00
            F1: claim of 10000.00, 0.00 paid before, invoiced 2025-12-01, due 2025-12-31, entrusted 2026-02-01
            A2: credit note of 4000.00 on F1 from 2026-07-01
            """);
        Owed owed = owed(tale, "2027-01-01");
        assertThat(owed.principal()).isEqualTo(6000_00);
        assertThat(owed.interest()).isEqualTo(798_36);
    }

    @Test
    void the_published_example_e5_lets_the_floor_replace_a_lower_contract_rate() {
        var tale = Tale.of("""
            debtor: COMPANY
            contract rate 12.00
            F1: claim of 3650.00, 0.00 paid before, invoiced 2024-06-01, due 2024-06-30, entrusted 2024-09-01
            """);
        assertThat(owed(tale, "2025-02-01").runs()).extracting(Answer.Run::rate).containsExactly(14_76L, 12_00L);
    }

    @Test
    void a_public_buyer_keeps_the_rate_of_the_half_year_in_which_its_delay_began() {
        var tale = Tale.of("""
            debtor: PUBLIC_BODY
            F1: claim of 1000.00, 0.00 paid before, invoiced 2024-07-01, due 2024-07-31, entrusted 2024-09-01
            """);
        assertThat(owed(tale, "2026-08-01").runs())
                .singleElement()
                .satisfies(run -> assertThat(run.rate()).isEqualTo(12_25));
    }

    @Test
    void a_tale_is_read_back_from_its_words() {
        for (long seed = 0; seed < 500; seed++) {
            Tale tale = Teller.tale(seed);
            assertThat(Tale.of(tale.toString())).isEqualTo(tale);
        }
    }

    private static Owed owed(Tale tale, String on) {
        return Oracle.at(tale, LocalDate.parse(on)).claims().values().iterator().next();
    }
}
