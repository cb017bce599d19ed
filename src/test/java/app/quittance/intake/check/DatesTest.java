package app.quittance.intake.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.intake.WrongFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2025", "2025-12-31", "20251231", "31-12-2025", "31.12.2025"})
    void each_way_of_writing_a_date_is_read(String text) {
        assertThat(Dates.learn("Date", List.of(text)).read(text)).isEqualTo(new Dates.Reading.Date(NEW_YEARS_EVE));
    }

    @Test
    void a_date_written_otherwise_than_its_column_is_refused() {
        Dates column = Dates.learn("Date", List.of("31/12/2025", "01/02/2025", "2025-12-31"));
        assertThat(column.read("2025-12-31")).isEqualTo(new Dates.Reading.Wrong("date.mixed"));
        assertThat(column.read("1/2/2025")).isEqualTo(new Dates.Reading.Date(LocalDate.of(2025, 2, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2025", "00/01/2025", "31/12/25", "31/12/1025", "hier", "31/12/2025 x", "٣١/١٢/٢٠٢٥"})
    void what_is_no_day_of_the_calendar_is_refused(String text) {
        assertThat(Dates.learn("Date", List.of("31/12/2025")).read(text))
                .isEqualTo(new Dates.Reading.Wrong("date.unreadable"));
    }

    @Test
    void a_file_that_puts_the_month_first_is_refused_whole() {
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> Dates.learn("Date", List.of("01/02/2025", "12/31/2025", "11/04/2025")))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo("dates.month-first"));
    }

    @Test
    void one_wrong_day_among_many_does_not_make_the_month_first() {
        var dates = List.of("01/02/2025", "12/31/2025", "28/04/2025");
        assertThat(Dates.learn("Date", dates).read("12/31/2025")).isEqualTo(new Dates.Reading.Wrong("date.unreadable"));
    }
}
