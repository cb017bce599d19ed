package app.quittance.law.delays;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    private static final Map<String, HolidayZone> ZONES = Map.of(
            "alsace-moselle", HolidayZone.ALSACE_MOSELLE,
            "guadeloupe", HolidayZone.GUADELOUPE,
            "martinique", HolidayZone.MARTINIQUE,
            "guyane", HolidayZone.GUYANE,
            "la-reunion", HolidayZone.REUNION,
            "mayotte", HolidayZone.MAYOTTE);

    @ParameterizedTest
    @CsvSource({"2008, 2008-03-23", "2011, 2011-04-24", "2024, 2024-03-31", "2026, 2026-04-05", "2038, 2038-04-25"})
    void easter_moves(int year, LocalDate sunday) {
        assertThat(Holidays.easter(year)).isEqualTo(sunday);
    }

    @Test
    void the_year_2026_has_eleven_national_holidays() {
        assertThat(Holidays.in(2026, HolidayZone.NATIONAL))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25");
    }

    @Test
    void good_friday_and_saint_stephen_are_kept_in_alsace_moselle_only() {
        HolidayZone alsaceMoselle = HolidayZone.ofDepartment("67");

        assertThat(Holidays.isWorkingDay(LocalDate.of(2026, 4, 3), alsaceMoselle))
                .isFalse();
        assertThat(Holidays.isWorkingDay(LocalDate.of(2026, 4, 3), HolidayZone.ofDepartment("69")))
                .isTrue();
    }

    @Test
    void the_computed_days_are_those_of_the_shared_calendar() throws IOException {
        Map<String, List<LocalDate>> published =
                Files.readAllLines(SharedData.file("data", "geo", "jours_feries.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .collect(Collectors.groupingBy(
                                cells -> cells[2],
                                Collectors.mapping(cells -> LocalDate.parse(cells[0]), Collectors.toList())));
        List<LocalDate> national = published.getOrDefault("national", List.of());

        assertThat(national).isNotEmpty();
        for (int year = 2015; year <= 2040; year++) {
            assertThat(Holidays.in(year, HolidayZone.NATIONAL)).containsExactlyElementsOf(of(year, national));
        }
        ZONES.forEach((name, zone) -> {
            for (int year = 2015; year <= 2040; year++) {
                var days = new TreeSet<>(of(year, national));
                days.addAll(of(year, published.getOrDefault(name, List.of())));
                assertThat(Holidays.in(year, zone)).as(name + " " + year).containsExactlyElementsOf(days);
            }
        });
    }

    private static List<LocalDate> of(int year, List<LocalDate> dates) {
        return dates.stream()
                .filter(date -> date.getYear() == year)
                .distinct()
                .sorted()
                .toList();
    }
}
