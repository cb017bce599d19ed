package app.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The borders between the rooms. */
class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Quittance.class);

    private static final ImportOption TESTS_TOO = location -> true;

    private static final ApplicationModules WRONG_HOUSE = ApplicationModules.of("app.quittance.wronghouse", TESTS_TOO);

    @Test
    void each_room_uses_only_the_rooms_it_names_and_only_what_they_show() {
        ROOMS.verify();
    }

    @Test
    void a_call_to_a_room_that_is_not_named_is_seen() {
        assertThat(violationsOfTheWrongHouse()).contains("Module 'lower' depends on module 'upper'");
    }

    @Test
    void what_a_room_keeps_to_itself_is_not_used_by_another() {
        assertThat(violationsOfTheWrongHouse())
                .contains("depends on non-exposed type app.quittance.wronghouse.lower.closet.Private");
    }

    private static String violationsOfTheWrongHouse() {
        return String.join("\n", WRONG_HOUSE.detectViolations().getMessages());
    }

    /** A package-info beside the tests would be found before the room's own, with its list of dependencies. */
    @Test
    void no_test_package_hides_the_rules_of_its_room() throws IOException {
        var rooms = Path.of("src/main/java");
        var tests = Path.of("src/test/java");
        try (var files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> rooms.resolve(tests.relativize(file))))
                    .noneMatch(Files::exists);
        }
    }

    /** Draws the map of the rooms into {@code target/spring-modulith-docs}. */
    @Test
    void the_map_of_the_rooms_is_drawn() throws IOException {
        new Documenter(ROOMS).writeModulesAsPlantUml();
        try (var drawn = Files.list(Path.of("target/spring-modulith-docs"))) {
            assertThat(drawn).isNotEmpty();
        }
    }
}
