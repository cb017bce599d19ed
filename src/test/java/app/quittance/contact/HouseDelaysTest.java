package app.quittance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.document.Audience;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HouseDelaysTest {

    private static final HouseDelays HOUSE = HouseDelays.HOUSE;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void a_formal_notice_gives_a_business_eight_days_and_a_consumer_fifteen_after_the_post() {
        assertThat(HOUSE.lastDay(MONDAY, LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, Audience.BUSINESS))
                .isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(HOUSE.lastDay(MONDAY, LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, Audience.CONSUMER))
                .isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void the_last_day_is_never_a_day_off() {
        for (int day = 0; day < 400; day++) {
            LocalDate last =
                    HOUSE.lastDay(MONDAY.plusDays(day), LetterKind.FIRST_LETTER, LetterMeans.POST, Audience.BUSINESS);
            assertThat(last.getDayOfWeek().getValue()).isLessThan(6);
            assertThat(last).isNotEqualTo(LocalDate.of(2026, 12, 25));
        }
    }

    @Test
    void letters_are_dated_the_next_day_where_today_is_a_sunday_or_a_holiday() {
        assertThat(ContactRules.letterDay(LocalDate.of(2026, 11, 22))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(ContactRules.letterDay(LocalDate.of(2026, 11, 11))).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(ContactRules.letterDay(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2026, 11, 21));
    }
}
