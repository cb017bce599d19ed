package app.quittance.law.contact;

import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When the house contacts a debtor. No statute fixes hours or a number of contacts for collection: this is the agency's
 * own policy, strict by default, so that persistence never becomes the harassment that C. consom. L.121-6 and C. pén.
 * 222-16 punish.
 *
 * @param callHours the hours of a day in which a call may begin
 * @param callDays the days of the week on which calls and messages go out; never a holiday
 * @param contactsPerWeek calls and messages answered or not within any seven days
 */
public record ContactPolicy(
        List<Hours> callHours, Set<DayOfWeek> callDays, Set<DayOfWeek> letterDays, int contactsPerWeek) {

    /** Hours of a day, {@code until} not among them. */
    public record Hours(LocalTime from, LocalTime until) {

        boolean hold(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    public enum Channel {
        CALL,
        SMS,
        EMAIL,
        LETTER
    }

    /** Why a contact may not take place now. */
    public enum ContactObstacle {
        SUNDAY_OR_CLOSED_DAY,
        HOLIDAY,
        HOURS,
        TOO_OFTEN
    }

    private static final Set<DayOfWeek> WEEKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Weekdays, 10 to 13 h and 14 to 20 h for calls and messages, three contacts in seven days; no letter is dated a Sunday. */
    public static final ContactPolicy STRICT = new ContactPolicy(
            List.of(
                    new Hours(LocalTime.of(10, 0), LocalTime.of(13, 0)),
                    new Hours(LocalTime.of(14, 0), LocalTime.of(20, 0))),
            WEEKDAYS,
            Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY,
                    DayOfWeek.SATURDAY),
            3);

    public ContactPolicy {
        callHours = List.copyOf(callHours);
        callDays = Set.copyOf(callDays);
        letterDays = Set.copyOf(letterDays);
    }

    /**
     * What stands against a contact at a moment of the debtor's day, if anything does.
     *
     * @param earlier the days of the calls and messages that this debtor had
     */
    public Optional<ContactObstacle> against(
            Channel channel, LocalDateTime at, HolidayZone zone, Collection<LocalDate> earlier) {
        Set<DayOfWeek> days = channel == Channel.LETTER ? letterDays : callDays;
        if (!days.contains(at.getDayOfWeek())) {
            return Optional.of(ContactObstacle.SUNDAY_OR_CLOSED_DAY);
        }
        if (Holidays.isHoliday(at.toLocalDate(), zone)) {
            return Optional.of(ContactObstacle.HOLIDAY);
        }
        if (channel == Channel.LETTER) {
            return Optional.empty();
        }
        if (callHours.stream().noneMatch(hours -> hours.hold(at.toLocalTime()))) {
            return Optional.of(ContactObstacle.HOURS);
        }
        return contactsInTheWeekBefore(at.toLocalDate(), earlier) >= contactsPerWeek
                ? Optional.of(ContactObstacle.TOO_OFTEN)
                : Optional.empty();
    }

    private static long contactsInTheWeekBefore(LocalDate day, Collection<LocalDate> earlier) {
        LocalDate weekAgo = day.minusDays(7);
        return earlier.stream()
                .filter(date -> date.isAfter(weekAgo) && !date.isAfter(day))
                .count();
    }
}
