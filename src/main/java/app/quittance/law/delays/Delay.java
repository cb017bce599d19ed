package app.quittance.law.delays;

import java.time.LocalDate;

/**
 * A procedural delay. The day of the event is not counted; months end on the day of the same number, or the month's last
 * (CPC 641); a delay that would end on a Saturday, a Sunday or a holiday runs to the next working day (CPC 642).
 */
public record Delay(int months, int days) {

    public Delay {
        if (months < 0 || days < 0) {
            throw new IllegalArgumentException("A delay below zero: " + months + " months, " + days + " days");
        }
    }

    public static Delay ofMonths(int months) {
        return new Delay(months, 0);
    }

    public static Delay ofDays(int days) {
        return new Delay(0, days);
    }

    /** Longer by months, for the distance (CPC 643). */
    public Delay plusMonths(int more) {
        return new Delay(months + more, days);
    }

    /** Its last day, before weekends and holidays are looked at. Months first, then days (CPC 641). */
    public LocalDate lastDay(LocalDate event) {
        return event.plusMonths(months).plusDays(days);
    }

    /** Its last day in time, where a court of this zone counts. */
    public LocalDate lastDay(LocalDate event, HolidayZone zone) {
        return Holidays.workingDayFrom(lastDay(event), zone);
    }
}
