package app.quittance.law.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.law.contact.ContactPolicy.Channel;
import app.quittance.law.contact.ContactPolicy.ContactObstacle;
import app.quittance.law.delays.HolidayZone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

    @Test
    void nobody_is_called_at_night_nor_at_lunch() {
        assertThat(call("2026-11-20T23:00")).contains(ContactObstacle.HOURS);
        assertThat(call("2026-11-20T13:30")).contains(ContactObstacle.HOURS);
        assertThat(call("2026-11-20T10:00")).isEmpty();
        assertThat(call("2026-11-20T20:00")).contains(ContactObstacle.HOURS);
    }

    @Test
    void nobody_is_called_on_a_weekend_or_a_holiday() {
        assertThat(call("2026-11-22T11:00")).contains(ContactObstacle.SUNDAY_OR_CLOSED_DAY);
        assertThat(call("2026-11-11T11:00")).contains(ContactObstacle.HOLIDAY);
        assertThat(ContactPolicy.STRICT.against(
                        Channel.CALL, LocalDateTime.parse("2026-04-03T11:00"), HolidayZone.ALSACE_MOSELLE, List.of()))
                .contains(ContactObstacle.HOLIDAY);
    }

    @Test
    void no_letter_is_sent_on_a_sunday() {
        assertThat(ContactPolicy.STRICT.against(
                        Channel.LETTER, LocalDateTime.parse("2026-11-22T11:00"), HolidayZone.NATIONAL, List.of()))
                .contains(ContactObstacle.SUNDAY_OR_CLOSED_DAY);
    }

    @Test
    void a_fourth_contact_within_seven_days_is_too_many() {
        var earlier = List.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19));

        assertThat(ContactPolicy.STRICT.against(
                        Channel.SMS, LocalDateTime.parse("2026-11-20T11:00"), HolidayZone.NATIONAL, earlier))
                .contains(ContactObstacle.TOO_OFTEN);
        assertThat(ContactPolicy.STRICT.against(
                        Channel.SMS, LocalDateTime.parse("2026-11-23T11:00"), HolidayZone.NATIONAL, earlier))
                .isEmpty();
    }

    private static Optional<ContactObstacle> call(String at) {
        return ContactPolicy.STRICT.against(Channel.CALL, LocalDateTime.parse(at), HolidayZone.NATIONAL, List.of());
    }
}
