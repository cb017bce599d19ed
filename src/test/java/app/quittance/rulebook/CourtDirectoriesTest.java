package app.quittance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.SharedData;
import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CommuneCourts;
import app.quittance.law.courts.Court;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A directory that an administrator loads answers from its day on; without one the table by department does. */
class CourtDirectoriesTest extends DatabaseTest {

    private static final LocalDate FROM = LocalDate.of(2031, 3, 1);

    private static final String HEAD =
            "code_insee,commune,codes_postaux,tribunal_judiciaire,tribunal_proximite,tribunal_commerce,methode\n";

    private static final String SMALL = HEAD + """
            01001,L'Abergement-Clémenciat,01400,Tribunal judiciaire de Bourg-en-Bresse,Tribunal de proximité de Trévoux,Tribunal de commerce de Bourg-en-Bresse,exact
            01093,Saint-Étienne-sur-Chalaronne,01140 01400,Tribunal judiciaire de Bourg-en-Bresse,,Tribunal de commerce de Bourg-en-Bresse,approx
            69123,Lyon,69001 69002,Tribunal judiciaire de Lyon,,,ville
            97411,Saint-Denis,97400,Tribunal judiciaire de Saint-Denis de La Réunion,,Tribunal de commerce de Saint-Denis de La Réunion,ville
            """;

    @Autowired
    private CourtDirectories directories;

    @BeforeEach
    void a_directory_is_loaded() {
        if (asAgency(() -> directories.inForce(FROM)).isEmpty()) {
            load(SMALL, "Ministère de la justice, essai", FROM);
        }
    }

    @Test
    void it_counts_from_its_day_on_and_the_table_by_department_before() {
        assertThat(asAgency(() -> directories.inForce(FROM.minusDays(1)))).isEmpty();
        assertThat(courts("01001", FROM.minusDays(1)).source()).contains("par département");
        CommuneCourts found = courts("01001", FROM);
        assertThat(found.local().map(Court::name)).contains("Tribunal de proximité de Trévoux");
        assertThat(found.confidence()).isEqualTo(Confidence.SECONDARY);
        assertThat(found.source()).contains("annuaire.csv", "exact");
        assertThat(courts("01093", FROM).confidence())
                .as("the directory itself is not sure")
                .isEqualTo(Confidence.UNVERIFIED);
    }

    @Test
    void what_it_does_not_say_is_answered_by_department_and_told() {
        CommuneCourts lyon = courts("69123", FROM);
        assertThat(lyon.commercial().map(Court::name)).contains("Tribunal des activités économiques de Lyon");
        assertThat(lyon.source()).contains("Incomplet pour cette commune");
        assertThat(courts("33063", FROM).source()).contains("par département");
        assertThat(courts("97411", FROM).commercial().map(Court::name))
                .contains("Tribunal mixte de commerce de Saint-Denis de La Réunion");
    }

    @Test
    void a_commune_is_found_by_postcode_and_town_however_they_are_written() {
        assertThat(commune("69002", "")).as("the only one of its postcode").contains("69123");
        assertThat(commune("01400", "ST ETIENNE S/ CHALARONNE")).isEmpty();
        assertThat(commune("01400", "st etienne sur chalaronne")).contains("01093");
        assertThat(commune("01400", "Ailleurs"))
                .as("two have this postcode, neither this name")
                .isEmpty();
        assertThat(commune("69433", "LYON CEDEX 03"))
                .as("a postcode of great receivers")
                .contains("69123");
        assertThat(commune("59433", "Lyon")).as("not in this department").isEmpty();
    }

    @Test
    void a_file_that_is_no_directory_is_refused_and_nothing_of_it_stays() {
        int before = asAgency(directories::loaded).size();
        refused("rulebook.directory-columns", "code,court\n01001,Bourg\n");
        refused("rulebook.directory-columns", HEAD);
        refused("rulebook.directory-twice", SMALL + "69123,Lyon,69003,Tribunal judiciaire de Lyon,,,ville\n");
        refused("law.commune-malformed", SMALL + "6900,Lyon,69003,Tribunal judiciaire de Lyon,,,ville\n");
        assertThatThrownBy(() -> load(SMALL, " ", FROM.plusYears(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("rulebook.directory-source"));
        byte[] latin = SMALL.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> load(latin, "essai", FROM.plusYears(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("rulebook.directory-columns"));
        assertThat(asAgency(directories::loaded)).hasSize(before);
    }

    @Test
    void the_whole_country_is_loaded_and_answers_as_the_file_does() throws IOException {
        Path file = SharedData.file("data", "courts", "commune_tribunaux.csv");
        LocalDate day = FROM.plusYears(10);
        load(Files.readAllBytes(file), "table reconstituée", day);
        List<String> codes = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(0, 5))
                .toList();
        assertThat(asAgency(() -> directories.inForce(day)).orElseThrow().communes())
                .isEqualTo(codes.size());
        var ofFile = Rulebook.bundled().courts(file);
        for (int i = 0; i < codes.size(); i += 700) {
            String code = codes.get(i);
            CommuneCourts told = ofFile.of(new CommuneCode(code));
            CommuneCourts found = courts(code, day);
            assertThat(found.judicial()).as(code).isEqualTo(told.judicial());
            assertThat(found.local()).as(code).isEqualTo(told.local());
            assertThat(found.commercial()).as(code).isEqualTo(told.commercial());
        }
    }

    private CommuneCourts courts(String commune, LocalDate on) {
        return asAgency(() -> directories.on(on).of(new CommuneCode(commune)));
    }

    private Optional<String> commune(String postcode, String town) {
        return asAgency(() -> directories.commune(postcode, town, FROM)).map(CommuneCode::value);
    }

    private void refused(String code, String file) {
        assertThatThrownBy(() -> load(file, "essai", FROM.plusYears(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void load(String file, String source, LocalDate from) {
        load(file.getBytes(StandardCharsets.UTF_8), source, from);
    }

    private void load(byte[] file, String source, LocalDate from) {
        asAgency(() -> directories.load(file, "annuaire.csv", source, from, GivenCases.SOMEONE));
    }
}
