package app.quittance.law.delays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The holidays of France, computed for any year: C. trav. L.3133-1, and the day that recalls the end of slavery overseas. */
public final class Holidays {

    private static final Set<MonthDay> NATIONAL = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** C. trav. L.3422-2 and décret 83-1003. */
    private static final Map<HolidayZone, MonthDay> ABOLITION_OF_SLAVERY = Map.of(
            HolidayZone.MAYOTTE, MonthDay.of(4, 27),
            HolidayZone.MARTINIQUE, MonthDay.of(5, 22),
            HolidayZone.GUADELOUPE, MonthDay.of(5, 27),
            HolidayZone.SAINT_MARTIN, MonthDay.of(5, 28),
            HolidayZone.GUYANE, MonthDay.of(6, 10),
            HolidayZone.SAINT_BARTHELEMY, MonthDay.of(10, 9),
            HolidayZone.REUNION, MonthDay.of(12, 20));

    private Holidays() {}

    /** The holidays of a year in a zone, the national ones among them, in the order of the calendar. */
    public static Set<LocalDate> in(int year, HolidayZone zone) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>();
        NATIONAL.forEach(day -> days.add(day.atYear(year)));
        days.add(easter.plusDays(1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        if (zone == HolidayZone.ALSACE_MOSELLE) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, 12, 26));
        }
        MonthDay abolition = ABOLITION_OF_SLAVERY.get(zone);
        if (abolition != null) {
            days.add(abolition.atYear(year));
        }
        return days;
    }

    public static boolean isHoliday(LocalDate date, HolidayZone zone) {
        return in(date.getYear(), zone).contains(date);
    }

    /** Whether a formality can be done: no Saturday, no Sunday, no holiday (CPC 642). */
    public static boolean isWorkingDay(LocalDate date, HolidayZone zone) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isHoliday(date, zone);
    }

    /** The date itself if it is a working day, else the first one after it. */
    public static LocalDate workingDayFrom(LocalDate date, HolidayZone zone) {
        LocalDate day = date;
        while (!isWorkingDay(day, zone)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computus (Meeus, Jones, Butcher). */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int month = (epact + weekday - 7 * shift + 114) / 31;
        int day = (epact + weekday - 7 * shift + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
