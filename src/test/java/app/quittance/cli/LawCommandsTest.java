package app.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.account.RateWords;
import app.quittance.law.interest.RateBasis;
import app.quittance.platform.Sentences;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that ask the law: keys, defaults, refusals. */
class LawCommandsTest {

    private static final QuittanceCommand.Agency NONE = job -> {
        throw new AssertionError("No agency is wanted here");
    };

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void interest_between_professionals_takes_the_law_and_the_indemnity_by_itself() {
        JsonNode result = json("interest --principal 10000 --from 2026-05-01 --to 2026-09-01");

        assertThat(keys(result))
                .contains(
                        "principal",
                        "interest",
                        "indemnity",
                        "total",
                        "overpaid",
                        "interestAccrued",
                        "allocations",
                        "segments");
        assertThat(result.get("total").decimalValue()).isEqualByComparingTo("10453.68");
        assertThat(result.get("indemnity").decimalValue()).isEqualByComparingTo("40");
        assertThat(keys(result.get("segments").get(0)))
                .contains("from", "to", "days", "base", "rate", "amount", "source");
        assertThat(result.get("segments").get(1).get("source").asString())
                .contains(new RateWords(Sentences.bundled())
                        .of(
                                new RateBasis.OverEcb(LocalDate.of(2026, 7, 1), new BigDecimal("2.40"), BigDecimal.TEN),
                                Locale.getDefault()));
    }

    @Test
    void interest_allots_a_payment() {
        JsonNode result = json("interest --principal 10000 --from 2025-01-01 --to 2026-01-01 --rate 10 --floor off"
                + " --payment 2025-07-01:4000");

        JsonNode allocation = result.get("allocations").get(0);
        assertThat(keys(allocation)).contains("date", "costs", "interest", "principal", "indemnity");
        assertThat(allocation.get("interest").decimalValue()).isEqualByComparingTo("495.89");
        assertThat(result.get("total").decimalValue()).isEqualByComparingTo("6863.35");
    }

    @Test
    void interest_of_a_consumer_has_no_indemnity() {
        JsonNode result =
                json("interest --principal 2000 --from 2020-09-01 --to 2020-10-01 --kind b2c --creditor private");

        assertThat(result.get("total").decimalValue()).isEqualByComparingTo("2005.11");
        assertThat(result.get("indemnity").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void interest_knows_its_options() {
        JsonNode result = json("interest --principal 10000 --from 2024-01-01 --to 2025-01-01 --rate 10 --floor off"
                + " --indemnity off --day-count actact --allocation principal-first --capitalise on"
                + " --credit-note 2024-07-01:1000 --enforceable-on 2024-02-01");

        assertThat(result.get("principal").decimalValue()).isEqualByComparingTo("9000");
        assertThat(result.get("segments").get(1).get("rate").decimalValue()).isEqualByComparingTo("15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interest --principal -1 --from 2025-01-01 --to 2026-01-01",
                "interest --principal 0.001 --from 2025-01-01 --to 2026-01-01",
                "interest --principal 100 --from 2025-01-01 --to 2024-12-31",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --payment 2024-12-31:10",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --payment 2026-01-02:10",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --payment 2025-06-01:-10",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --credit-note 2025-06-01:100.01",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --rate -1",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --kind b2c --indemnity on",
                "interest --principal 100 --from 2026-12-01 --to 2027-02-01",
                "rate --kind default-b2b --on 2027-01-01",
                "court --commune 69999 --matter civil",
                "court --commune lyon --matter civil",
                "court --commune 69123 --matter civil --amount -5",
                "court --commune 69123 --matter civil --directory absent.csv",
            })
    void what_the_law_or_sense_forbids_is_refused_with_a_sentence(String command) {
        assertThat(run(command)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception").doesNotContain("{0}");
    }

    @Test
    void a_rate_that_is_not_known_is_named_with_its_date() {
        assertThat(run("interest --principal 100 --from 2026-12-01 --to 2027-02-01"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("DEFAULT_B2B", "2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interest --from 2025-01-01 --to 2026-01-01",
                "interest --principal abc --from 2025-01-01 --to 2026-01-01",
                "interest --principal 100 --from 2025-13-01 --to 2026-01-01",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --payment 2025-06-01",
                "interest --principal 100 --from 2025-01-01 --to 2026-01-01 --kind c2c",
                "rate --kind prime --on 2026-01-01",
                "deadline --procedure insolvency --event service --on 2026-01-01",
                "deadline --procedure payment-order --event service --on 2026-01-01 --overseas --abroad",
                "limitation --claim b2b --due 2024-01-01 --interrupted 2025-01-01:letter",
                "court --commune 69123 --matter penal",
            })
    void wrong_usage_is_told_apart(String command) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--help");
    }

    @Test
    void a_rate_has_its_days_its_source_and_its_mark() {
        JsonNode rate = json("rate --kind ecb --on 2026-11-22");

        assertThat(rate.get("rate").decimalValue()).isEqualByComparingTo("2.65");
        assertThat(rate.get("from").asString()).isEqualTo("2026-09-16");
        assertThat(rate.get("to").isNull()).isTrue();
        assertThat(rate.get("source").asString()).isNotBlank();
        assertThat(rate.get("confidence").asString()).isEqualTo("CONFIRMED-S");
        assertThat(json("rate --kind legal-other --on 2026-08-01")
                        .get("confidence")
                        .asString())
                .isEqualTo("UNVERIFIED");
    }

    @Test
    void deadlines_are_a_list() {
        JsonNode deadlines = json("deadline --procedure payment-order --event order --on 2026-09-01");

        assertThat(deadlines.size()).isEqualTo(1);
        assertThat(keys(deadlines.get(0))).contains("what", "deadline", "rule", "article", "confidence");
        assertThat(deadlines.get(0).get("deadline").asString()).isEqualTo("2026-12-01");
        assertThat(json("deadline --procedure payment-order --event petition --on 2026-09-01 --court jcp")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_distance_lengthens_what_is_done_from_there() {
        assertThat(json("deadline --procedure payment-order --event service --on 2026-02-10 --overseas")
                        .get(0)
                        .get("deadline")
                        .asString())
                .isEqualTo("2026-04-10");
        assertThat(json("deadline --procedure insolvency --event publication --on 2026-01-14 --abroad")
                        .get(0)
                        .get("deadline")
                        .asString())
                .isEqualTo("2026-05-15");
    }

    @Test
    void limitation_shows_its_steps() {
        JsonNode limitation = json("limitation --claim b2b --due 2024-03-15 --interrupted 2027-01-10:acknowledgment");

        assertThat(limitation.get("deadline").asString()).isEqualTo("2032-01-10");
        assertThat(limitation.get("steps").size()).isEqualTo(2);
        assertThat(limitation.get("article").asString()).contains("L.110-4");
    }

    @Test
    void a_court_has_its_name_its_kind_and_a_warning() {
        JsonNode court = json("court --commune 57463 --matter commercial --amount 5000");

        assertThat(court.get("name").asString()).isEqualTo("Tribunal judiciaire de Metz (chambre commerciale)");
        assertThat(court.get("kind").asString()).isEqualTo("TJ-COM");
        assertThat(court.get("confidence").asString()).isEqualTo("UNVERIFIED");
        assertThat(court.get("source").asString()).contains("confirmer");
    }

    private JsonNode json(String command) {
        out.getBuffer().setLength(0);
        assertThat(run(command + " --format json")).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private static List<String> keys(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private int run(String command) {
        return QuittanceCommand.run(
                NONE, new PrintWriter(out, true), new PrintWriter(err, true), command.split(" ", -1));
    }
}
