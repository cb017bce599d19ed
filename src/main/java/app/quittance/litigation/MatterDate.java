package app.quittance.litigation;

import app.quittance.law.delays.ProceduralEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A day of a procedure that opens deadlines, in the order in which they come. */
public enum MatterDate {
    FILED(ProceduralEvent.PETITION),
    ORDERED(ProceduralEvent.ORDER),
    SERVED(ProceduralEvent.SERVICE),
    FIRST_ACT(ProceduralEvent.FIRST_ACT),
    OPPOSED(ProceduralEvent.OPPOSITION),
    OPPOSITION_TOLD(ProceduralEvent.OPPOSITION_NOTICE);

    private final ProceduralEvent event;

    MatterDate(ProceduralEvent event) {
        this.event = event;
    }

    /** What happened on that day, as the law calls it. */
    ProceduralEvent event() {
        return event;
    }

    /** The day as it is known. */
    public Optional<LocalDate> of(MatterFacts matter) {
        return switch (this) {
            case FILED -> matter.filedOn();
            case ORDERED -> matter.orderedOn();
            case SERVED -> matter.servedOn();
            case FIRST_ACT -> matter.firstActOn();
            case OPPOSED -> matter.opposedOn();
            case OPPOSITION_TOLD -> matter.oppositionToldOn();
        };
    }

    /** The days that are known of a matter, in their order. */
    public static List<MatterDate> known(MatterFacts matter) {
        return Stream.of(values()).filter(date -> date.of(matter).isPresent()).toList();
    }

    /** A debtor may oppose before the first act or after it: those two have no order between them. */
    static boolean inOrder(MatterFacts matter) {
        return isSorted(matter, List.of(FILED, ORDERED, SERVED, OPPOSED, OPPOSITION_TOLD))
                && isSorted(matter, List.of(SERVED, FIRST_ACT));
    }

    private static boolean isSorted(MatterFacts matter, List<MatterDate> dates) {
        List<LocalDate> days =
                dates.stream().flatMap(date -> date.of(matter).stream()).toList();
        return days.equals(days.stream().sorted(Comparator.naturalOrder()).toList());
    }
}
