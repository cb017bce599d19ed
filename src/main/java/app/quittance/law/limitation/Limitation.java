package app.quittance.law.limitation;

import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Until when a claim may be pursued, with each step that led there. The due day is not counted and the last day is in
 * time (C. civ. 2228, 2229); a weekend or a holiday does not lengthen it, CPC 642 being for procedure.
 *
 * @param deadline the last day in time
 */
public record Limitation(LocalDate deadline, List<Step> steps, String article, Confidence confidence) {

    /** Law 2008-561, in force from this day. */
    private static final LocalDate LAW_OF_2008 = LocalDate.of(2008, 6, 19);

    public Limitation {
        steps = List.copyOf(steps);
    }

    /** One thing that happened, whether it counted, and the last day as it stood afterwards. */
    public record Step(LocalDate on, LimitationEvent event, boolean counted, LocalDate deadline, String article) {}

    /** Whether the claim can no longer be pursued on a date. */
    public boolean expiredOn(LocalDate date) {
        return date.isAfter(deadline);
    }

    /**
     * Counts from the due day (delivery for carriage, the title's date for a title), through what interrupted the time. An
     * event counts only while the time still runs: what has expired is not revived. For a claim older than the law of 2008
     * the shorter times of today run from that law on, which is the latest that they can have ended.
     */
    public static Limitation of(ClaimKind kind, LocalDate due, List<Interruption> interruptions, Facts facts) {
        boolean older = due.isBefore(LAW_OF_2008);
        LocalDate start = older ? LAW_OF_2008 : due;
        Fact years = facts.on(kind.years(), start);
        LocalDate deadline = start.plusYears(years.count());
        LocalDate cap =
                start.plusYears(facts.on(FactName.LIMITATION_CAP_YEARS, start).count());
        String basis = years.source() + " ; C. civ. art. " + (older ? "2222, 2228, 2229" : "2228, 2229");
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(due, LimitationEvent.DUE, true, deadline, basis));
        boolean capped = kind != ClaimKind.TITLE;
        for (Interruption event : inOrder(interruptions)) {
            boolean counted = counts(kind, event, due, deadline);
            if (counted) {
                // C. civ. 2232: the twenty years bind acknowledgments, not a claim before a court nor enforcement.
                capped = capped && event.kind() == Interruption.Kind.ACKNOWLEDGMENT;
                LocalDate anew = event.on().plusYears(years.count());
                LocalDate bounded = capped && anew.isAfter(cap) ? cap : anew;
                deadline = bounded.isAfter(deadline) ? bounded : deadline;
            }
            steps.add(new Step(
                    event.on(),
                    LimitationEvent.valueOf(event.kind().name()),
                    counted,
                    deadline,
                    event.kind().article()));
        }
        return new Limitation(deadline, steps, basis, years.confidence());
    }

    private static List<Interruption> inOrder(List<Interruption> interruptions) {
        return interruptions.stream()
                .sorted(Comparator.comparing(Interruption::on))
                .toList();
    }

    private static boolean counts(ClaimKind kind, Interruption event, LocalDate due, LocalDate deadline) {
        boolean running = !event.on().isBefore(due) && !event.on().isAfter(deadline);
        boolean foreclosure = kind == ClaimKind.CREDIT && event.kind() == Interruption.Kind.ACKNOWLEDGMENT;
        return running && !foreclosure;
    }
}
