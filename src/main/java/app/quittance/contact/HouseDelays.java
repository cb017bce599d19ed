package app.quittance.contact;

import app.quittance.document.Audience;
import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.Holidays;
import java.time.LocalDate;

/**
 * How long the house gives a debtor to pay, in days from receipt. The law wants a reasonable delay and names no number
 * (C. civ. 1231): a consumer is given longer.
 *
 * @param postDays what a paper letter may be on its way
 */
record HouseDelays(int ordinaryDays, int noticeDays, int consumerNoticeDays, int postDays) {

    static final HouseDelays HOUSE = new HouseDelays(8, 8, 15, 3);

    int days(LetterKind kind, Audience audience) {
        return switch (kind) {
            case FIRST_LETTER, REMINDER -> ordinaryDays;
            case FORMAL_NOTICE -> audience == Audience.CONSUMER ? consumerNoticeDays : noticeDays;
        };
    }

    /** The last day on which payment is in time: the delay after the letter may have arrived, never a day off. */
    LocalDate lastDay(LocalDate sentOn, LetterKind kind, LetterMeans means, Audience audience) {
        int onItsWay = means == LetterMeans.EMAIL ? 0 : postDays;
        return Holidays.workingDayFrom(sentOn.plusDays(onItsWay + days(kind, audience)), HolidayZone.NATIONAL);
    }
}
