package app.quittance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.SharedData;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CommuneCourts;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtDirectory;
import app.quittance.law.courts.CourtKind;
import app.quittance.law.courts.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtsTest {

    private static final Rulebook RULEBOOK = Rulebook.bundled();

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvSource({
        "69123, COMMERCIAL, , TAE, Tribunal des activités économiques de Lyon",
        "75056, COMMERCIAL, , TAE, Tribunal des activités économiques de Paris",
        "06029, COMMERCIAL, , TC, Tribunal de commerce de Cannes",
        "57463, COMMERCIAL, , TJ_COM, Tribunal judiciaire de Metz (chambre commerciale)",
        "67482, COMMERCIAL, , TJ_COM, Tribunal judiciaire de Strasbourg (chambre commerciale)",
        "97209, COMMERCIAL, , TMC, Tribunal mixte de commerce de Fort-de-France",
        "97411, COMMERCIAL, , TMC, Tribunal mixte de commerce de Saint-Denis de La Réunion",
        "2A004, COMMERCIAL, , TC, Tribunal de commerce d'Ajaccio",
        "69123, CIVIL, 20000, TJ, Tribunal judiciaire de Lyon",
        "01427, CIVIL, 10000, TPROX, Tribunal de proximité de Trévoux",
        "01427, CIVIL, 10000.01, TJ, Tribunal judiciaire de Bourg-en-Bresse",
        "69123, CONSUMER_CREDIT, , JCP, Tribunal judiciaire de Lyon (juge des contentieux de la protection)",
        "01427, LEASE, 50000, JCP, Tribunal de proximité de Trévoux (juge des contentieux de la protection)",
    })
    void the_bundled_table_names_the_court_as_it_is_called_today(
            String commune, Matter matter, @Nullable String amount, CourtKind kind, String name) {
        var answer = choose(RULEBOOK.courts(), commune, matter, amount);

        assertThat(answer.court().name()).isEqualTo(name);
        assertThat(answer.court().kind()).isEqualTo(kind);
    }

    @Test
    void an_answer_by_department_says_that_it_must_be_confirmed_and_names_the_other_courts() {
        var answer = choose(RULEBOOK.courts(), "59009", Matter.COMMERCIAL, null);

        assertThat(answer.confidence()).isEqualTo(Confidence.UNVERIFIED);
        assertThat(answer.source()).contains("par département").contains("confirmer");
        assertThat(answer.others())
                .extracting(Court::name)
                .containsExactlyInAnyOrder(
                        "Tribunal de commerce de Valenciennes",
                        "Tribunal de commerce de Douai",
                        "Tribunal de commerce de Dunkerque");
    }

    @Test
    void there_are_twelve_courts_of_economic_activities() {
        var names = BundledFacts.rows("/rulebook/fr/courts.csv", 7).stream()
                .filter(cells -> cells[1].equals("TAE"))
                .map(cells -> cells[6])
                .distinct();

        assertThat(names).hasSize(12).contains("Tribunal des activités économiques du Havre");
    }

    @ParameterizedTest
    @CsvSource({"69999, rulebook.commune-unknown", "99001, rulebook.commune-unknown", "6900, law.commune-malformed"})
    void an_unknown_commune_is_refused(String commune, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choose(RULEBOOK.courts(), commune, Matter.CIVIL, null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_commune_without_any_court_in_the_table_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choose(RULEBOOK.courts(), "97502", Matter.COMMERCIAL, null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("law.court-unknown"));
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvSource({
        "01001, COMMERCIAL, , TC, Tribunal de commerce de Bourg-en-Bresse",
        "01001, CIVIL, 900, TPROX, Tribunal de proximité de Trévoux",
        "01001, CONSUMER_CREDIT, , JCP, Tribunal de proximité de Trévoux (juge des contentieux de la protection)",
        "13001, COMMERCIAL, , TC, Tribunal de commerce d'Aix-en-Provence",
        "57672, COMMERCIAL, , TJ_COM, Tribunal judiciaire de Thionville (chambre commerciale)",
        "97105, COMMERCIAL, , TMC, Tribunal mixte de commerce de Basse-Terre",
    })
    void a_directory_answers_by_commune(
            String commune, Matter matter, @Nullable String amount, CourtKind kind, String name) {
        Path file = SharedData.file("data", "courts", "commune_tribunaux.csv");

        var answer = choose(RULEBOOK.courts(file), commune, matter, amount);

        assertThat(answer.court().name()).isEqualTo(name);
        assertThat(answer.court().kind()).isEqualTo(kind);
        assertThat(answer.source()).contains("commune_tribunaux.csv");
    }

    @Test
    void every_commune_of_the_shared_directory_has_an_answer_or_a_refusal_and_no_other_end() throws IOException {
        Path file = SharedData.file("data", "courts", "commune_tribunaux.csv");
        var communes = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(0, 5))
                .toList();

        long refused = communes.stream()
                .filter(commune -> {
                    try {
                        return choose(RULEBOOK.courts(), commune, Matter.COMMERCIAL, null)
                                .court()
                                .name()
                                .isEmpty();
                    } catch (Refusal noCourtOverseas) {
                        return true;
                    }
                })
                .count();

        assertThat(communes).hasSizeGreaterThan(34_000);
        assertThat(refused).isLessThan(100);
    }

    @Test
    void the_bundled_table_answers_for_the_main_town_of_each_department_as_the_shared_directory_does()
            throws IOException {
        CourtDirectory shared = RULEBOOK.courts(SharedData.file("data", "courts", "commune_tribunaux.csv"));
        List<String> towns = Files.readAllLines(SharedData.file("data", "geo", "departements.csv")).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .filter(town -> !town.isEmpty())
                .toList();
        assertThat(towns).hasSizeGreaterThan(100);
        assertThat(towns).allSatisfy(town -> {
            CommuneCode commune = new CommuneCode(town);
            assertThat(names(RULEBOOK.courts().of(commune))).isEqualTo(names(shared.of(commune)));
        });
    }

    /** Without the accents that the shared directory leaves out here and there. */
    private static List<String> names(CommuneCourts courts) {
        return Stream.of(courts.judicial(), courts.commercial())
                .flatMap(Optional::stream)
                .map(court -> TownName.key(court.name()))
                .toList();
    }

    @Test
    void a_cell_left_empty_in_a_directory_falls_back_to_the_department_and_says_so(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("annuaire.csv"), """
                code_insee,tribunal_judiciaire,tribunal_proximite,tribunal_commerce
                03001,Tribunal judiciaire de Moulins,,
                """);

        var answer = choose(RULEBOOK.courts(file), "03001", Matter.COMMERCIAL, null);

        assertThat(answer.court().name()).isEqualTo("Tribunal de commerce de Cusset");
        assertThat(answer.source()).contains("Incomplet").contains("par département");
    }

    @Test
    void a_file_that_is_no_directory_is_refused(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("autre.csv"), "a,b\n1,2\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choose(RULEBOOK.courts(wrong), "03001", Matter.CIVIL, null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("rulebook.directory-columns"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choose(RULEBOOK.courts(folder.resolve("absent.csv")), "03001", Matter.CIVIL, null))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("rulebook.directory-unreadable"));
    }

    private static CompetentCourt choose(
            CourtDirectory directory, String commune, Matter matter, @Nullable String amount) {
        return CompetentCourt.choose(
                new CommuneCode(commune),
                matter,
                amount == null ? null : Money.euros(amount),
                LocalDate.of(2026, 11, 22),
                directory,
                RULEBOOK);
    }
}
