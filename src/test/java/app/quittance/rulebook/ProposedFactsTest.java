package app.quittance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.rulebook.FactFile.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be entered beside the facts in force, and what is refused, row by row. */
class ProposedFactsTest {

    private static final String HEADER = "name;from;to;value;confidence;source\n";

    @Test
    void a_rate_for_the_next_half_year_follows_the_last_one() {
        var proposed = propose("legal-other;2027-01-01;2027-06-30;2,71;CONFIRMED-O;arrêté du 18 décembre 2026 ; JO");

        assertThat(proposed.faults()).isEmpty();
        assertThat(proposed.lines()).singleElement().satisfies(line -> {
            assertThat(line.fact().value()).isEqualByComparingTo("2.71");
            assertThat(line.fact().source()).isEqualTo("arrêté du 18 décembre 2026 ; JO");
            assertThat(line.fact().confidence()).isEqualTo(Confidence.OFFICIAL);
            assertThat(line.corrects()).isFalse();
            assertThat(line.other().orElseThrow().value()).isEqualByComparingTo("2.75");
        });
        assertThat(proposed.from()).isEqualTo("2027-01-01");
        assertThat(proposed.decideAmounts()).isTrue();
        assertThat(proposed.after()
                        .on(FactName.LEGAL_OTHER, LocalDate.parse("2027-03-01"))
                        .value())
                .isEqualByComparingTo("2.71");
        assertThat(proposed.before().find(FactName.LEGAL_OTHER, LocalDate.parse("2027-03-01")))
                .isEmpty();
    }

    @Test
    void a_rule_left_open_is_followed_by_the_next() {
        var proposed = propose("fixed-indemnity;01/07/2027;;50;AGENCY;loi à venir");

        assertThat(proposed.faults()).isEmpty();
        assertThat(proposed.after().series(FactName.FIXED_INDEMNITY))
                .extracting(Fact::to)
                .containsExactly(LocalDate.parse("2012-12-31"), LocalDate.parse("2027-06-30"), null);
    }

    @Test
    void several_rows_of_one_file_follow_each_other_in_any_order() {
        var proposed = propose("ecb;2027-03-17;;2.40;AGENCY;BCE\necb;2027-01-01;;2.65;AGENCY;BCE");

        assertThat(proposed.faults()).isEmpty();
        assertThat(proposed.lines())
                .extracting(line -> line.fact().from().toString())
                .containsExactly("2027-01-01", "2027-03-17");
    }

    @Test
    void a_row_of_the_same_day_corrects_only_if_that_was_said() {
        String row = "legal-other;2026-07-01;2026-12-31;2.76;CONFIRMED-O;arrêté lu au JO";

        assertThat(codes(propose(row))).containsExactly("rulebook.fact-begins");
        var correcting = propose(row, true);
        assertThat(correcting.faults()).isEmpty();
        assertThat(correcting.lines().getFirst().corrects()).isTrue();
        assertThat(correcting.lines().getFirst().other().orElseThrow().value()).isEqualByComparingTo("2.75");
    }

    @Test
    void a_correction_that_keeps_the_days_of_what_it_corrects_may_stand_before_later_rows() {
        assertThat(propose("ecb;2026-06-17;;2.41;CONFIRMED-O;BCE", true).faults())
                .isEmpty();
        assertThat(codes(propose("ecb;2026-06-17;2026-12-31;2.41;CONFIRMED-O;BCE", true)))
                .containsExactly("rulebook.fact-runs-into");
    }

    @Test
    void what_is_there_already_is_not_entered_twice() {
        var known = Rulebook.bundled().on(FactName.LEGAL_OTHER, LocalDate.parse("2026-08-01"));
        String row = FactFile.write(List.of(
                "legal-other",
                "2026-07-01",
                "2026-12-31",
                "2.75",
                known.confidence().mark(),
                known.source()));

        assertThat(codes(ProposedFacts.check(FactFile.read(row), true, Rulebook.bundled())))
                .containsExactly("rulebook.fact-known");
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "legal-other;2026-10-01;2026-12-31;2.8;AGENCY;x, rulebook.fact-overlaps, from",
        "legal-other;2026-12-31;2027-06-30;2.8;AGENCY;x, rulebook.fact-overlaps, from",
        "ecb;2026-07-01;;2.8;AGENCY;x, rulebook.fact-runs-into, from",
        "ecb;2026-07-01;2026-09-16;2.8;AGENCY;x, rulebook.fact-runs-into, from",
        "legal-other;1998-01-01;;2.8;AGENCY;x, rulebook.fact-runs-into, from",
        "legal-other;2027-01-01;;-1;AGENCY;x, rulebook.value-out-of-range, value",
        "legal-other;2027-01-01;;100.01;AGENCY;x, rulebook.value-out-of-range, value",
        "legal-other;2027-01-01;;2.70001;AGENCY;x, rulebook.value-out-of-range, value",
        "opposition-months;2027-01-01;;1.5;AGENCY;x, rulebook.value-out-of-range, value",
        "limitation-trade-years;2027-01-01;;500;AGENCY;x, rulebook.value-out-of-range, value",
        "legal-other;2027-01-01;;two;AGENCY;x, rulebook.value-unread, value",
        "legal-other;2027-01-01;;1e5;AGENCY;x, rulebook.value-unread, value",
        "legal-other;2027-01-01;;;AGENCY;x, rulebook.value-unread, value",
        "legal-othr;2027-01-01;;2;AGENCY;x, rulebook.name-unknown, name",
        "legal-other;2027-02-30;;2;AGENCY;x, rulebook.date-unread, from",
        "legal-other;;;2;AGENCY;x, rulebook.date-unread, from",
        "legal-other;31/02/2027;;2;AGENCY;x, rulebook.date-unread, from",
        "legal-other;2027-01-01;2026-12-31;2;AGENCY;x, rulebook.ends-before, to",
        "legal-other;2027-01-01;;2;SURE;x, rulebook.confidence-unknown, confidence",
        "legal-other;2027-01-01;;2;AGENCY;, rulebook.source-missing, source",
        "legal-other;2027-01-01;2, rulebook.file-cells, ''",
    })
    void a_wrong_row_is_refused_with_its_reason(String row, String code, String column) {
        var proposed = propose(row);

        assertThat(proposed.acceptable()).isFalse();
        assertThat(proposed.faults()).extracting(fault -> fault.why().code()).contains(code);
        assertThat(proposed.faults().getFirst().line()).isEqualTo(2);
        assertThat(proposed.faults().getFirst().column()).isEqualTo(column);
    }

    @Test
    void a_gap_between_two_rows_may_be_filled_to_the_day() {
        assertThat(propose("public-margin;2009-01-01;2013-04-30;8;AGENCY;x").faults())
                .isEmpty();
        assertThat(codes(propose("public-margin;2009-01-01;2013-05-01;8;AGENCY;x")))
                .containsExactly("rulebook.fact-runs-into");
    }

    @Test
    void two_rows_of_one_file_may_not_begin_on_one_day_even_as_corrections() {
        String rows = "ecb;2027-01-01;;2.65;AGENCY;a\necb;2027-01-01;;2.60;AGENCY;b";

        assertThat(codes(propose(rows, true))).containsExactly("rulebook.fact-begins");
    }

    @Test
    void every_wrong_row_is_told_by_its_line() {
        var proposed = propose("# rien\nlegal-other;2027-01-01;;x;AGENCY;s\n\necb;2027-01-01;;2;AGENCY;\nlegal-other;"
                + "2026-10-01;;2;AGENCY;s");

        assertThat(proposed.faults()).extracting(Fault::line).containsExactly(3, 5, 6);
    }

    @Test
    void a_file_without_its_header_or_without_rows_is_refused() {
        assertThat(codes(ProposedFacts.check(FactFile.read("ecb;2027-01-01;;2;AGENCY;x"), false, Rulebook.bundled())))
                .containsExactly("rulebook.file-columns");
        assertThat(codes(propose(""))).containsExactly("rulebook.file-empty");
        assertThat(codes(ProposedFacts.check(FactFile.read(""), false, Rulebook.bundled())))
                .containsExactly("rulebook.file-empty");
    }

    @Test
    void the_bundled_files_keep_the_rules_that_an_agency_must_keep() {
        var known = Rulebook.bundled();

        for (FactName name : FactName.values()) {
            assertThat(known.asGiven(name).values())
                    .as(name.key())
                    .allSatisfy(fact -> assertThat(name.unit()
                                    .accepts(new BigDecimal(fact.value().toPlainString())))
                            .isTrue());
        }
    }

    private static ProposedFacts propose(String rows) {
        return propose(rows, false);
    }

    private static ProposedFacts propose(String rows, boolean correcting) {
        return ProposedFacts.check(FactFile.read(HEADER + rows), correcting, Rulebook.bundled());
    }

    private static List<String> codes(ProposedFacts proposed) {
        return proposed.faults().stream().map(Fault::why).map(Refusal::code).toList();
    }
}
