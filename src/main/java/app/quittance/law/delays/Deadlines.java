package app.quittance.law.delays;

import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delays that an event of a procedure opens. Each length is the one in force on the day of the event, since the law
 * changes them for the acts to come.
 */
public final class Deadlines {

    private final Facts facts;
    private final HolidayZone zone;

    public Deadlines(Facts facts, HolidayZone zone) {
        this.facts = facts;
        this.zone = zone;
    }

    /**
     * The deadlines that follow an event, soonest first.
     *
     * @param court before whom the order is asked; null where it is not known: what holds before some courts is then
     *     given with its condition
     * @param distance where the person lives who opposes or declares; service is not lengthened
     */
    public List<Deadline> after(ProceduralEvent event, LocalDate on, @Nullable CourtSeized court, Distance distance) {
        List<Deadline> deadlines = switch (event) {
            case PETITION -> petition(on, court);
            case ORDER -> List.of(order(on));
            case SERVICE -> service(on, distance);
            case FIRST_ACT -> List.of(oppose(on, distance));
            case OPPOSITION -> opposition(on, court);
            case OPPOSITION_NOTICE -> oppositionNotice(on, court);
            case INSOLVENCY_PUBLICATION -> publication(on, distance);
            case SMALL_CLAIM_INVITATION -> List.of(invitation(on));
        };
        return deadlines.stream().sorted(Comparator.comparing(Deadline::on)).toList();
    }

    private List<Deadline> petition(LocalDate on, @Nullable CourtSeized court) {
        if (court != null && court != CourtSeized.TC) {
            return List.of();
        }
        return List.of(inDays(ProceduralStep.DEPOSIT_COSTS, on, FactName.COSTS_DEPOSIT_DAYS));
    }

    private Deadline order(LocalDate on) {
        return inMonths(ProceduralStep.SERVE_ORDER, on, FactName.ORDER_SERVICE_MONTHS, 0);
    }

    private List<Deadline> service(LocalDate on, Distance distance) {
        List<Deadline> deadlines = new ArrayList<>();
        Deadline oppose = oppose(on, distance);
        deadlines.add(oppose);
        facts.find(FactName.ENFORCE_UNOPPOSED_MONTHS, on)
                .ifPresent(months -> deadlines.add(enforce(on, months, oppose)));
        return deadlines;
    }

    private Deadline oppose(LocalDate on, Distance distance) {
        return inMonths(ProceduralStep.OPPOSE, on, FactName.OPPOSITION_MONTHS, distanceMonths(on, distance));
    }

    /** CPC 1422: the delay of opposition suspends enforcement, even where the distance makes it longer than the two months. */
    private Deadline enforce(LocalDate on, Fact months, Deadline oppose) {
        Deadline wait = inMonths(ProceduralStep.ENFORCE_UNOPPOSED, on, FactName.ENFORCE_UNOPPOSED_MONTHS, 0);
        return wait.on().isBefore(oppose.on())
                ? new Deadline(wait.step(), oppose.on(), wait.counted(), wait.article(), months.confidence())
                : wait;
    }

    private List<Deadline> opposition(LocalDate on, @Nullable CourtSeized court) {
        if (court == CourtSeized.TC
                || facts.find(FactName.OPPOSITION_NOTICE_MONTHS, on).isEmpty()) {
            return List.of();
        }
        return List.of(inMonths(ProceduralStep.NOTIFY_OPPOSITION, on, FactName.OPPOSITION_NOTICE_MONTHS, 0));
    }

    private List<Deadline> oppositionNotice(LocalDate on, @Nullable CourtSeized court) {
        List<Deadline> deadlines = new ArrayList<>();
        if (court == null || court == CourtSeized.TC) {
            deadlines.add(inDays(ProceduralStep.DEPOSIT_OPPOSITION_COSTS, on, FactName.COSTS_DEPOSIT_DAYS));
        }
        if (court == null || court == CourtSeized.TJ) {
            deadlines.add(inDays(ProceduralStep.APPOINT_LAWYER, on, FactName.LAWYER_APPOINTMENT_DAYS));
        }
        return deadlines;
    }

    private List<Deadline> publication(LocalDate on, Distance distance) {
        int more = distance == Distance.METROPOLE
                ? 0
                : facts.on(FactName.DECLARATION_ABROAD_MONTHS, on).count();
        return List.of(
                inMonths(ProceduralStep.DECLARE_CLAIM, on, FactName.DECLARATION_MONTHS, more),
                inMonths(ProceduralStep.ASK_FORECLOSURE_RELIEF, on, FactName.FORECLOSURE_RELIEF_MONTHS, 0));
    }

    /** The last day to reclaim goods sold under retention of title, after the publication of the opening (C. com. L.624-9). */
    public Deadline reclaimOfGoods(LocalDate publishedOn) {
        return inMonths(ProceduralStep.RECLAIM_GOODS, publishedOn, FactName.RECLAIM_MONTHS, 0);
    }

    /** The last day to answer the over-indebtedness commission, so many days after its letter came. */
    public Deadline answerToCommission(LocalDate receivedOn, int days) {
        Delay delay = Delay.ofDays(days);
        LocalDate last = delay.lastDay(receivedOn, zone);
        return new Deadline(
                ProceduralStep.ANSWER_COMMISSION,
                last,
                new Counted(delay, !last.equals(delay.lastDay(receivedOn))),
                "CPC art. 641, 642",
                Confidence.AGENCY);
    }

    private Deadline invitation(LocalDate on) {
        return inMonths(ProceduralStep.ANSWER_INVITATION, on, FactName.SMALL_CLAIM_MONTHS, 0);
    }

    private int distanceMonths(LocalDate on, Distance distance) {
        return switch (distance) {
            case METROPOLE -> 0;
            case OVERSEAS -> facts.on(FactName.OVERSEAS_MONTHS, on).count();
            case ABROAD -> facts.on(FactName.ABROAD_MONTHS, on).count();
        };
    }

    private Deadline inMonths(ProceduralStep step, LocalDate on, FactName length, int more) {
        Fact fact = facts.on(length, on);
        return deadline(step, on, Delay.ofMonths(fact.count() + more), fact, more > 0);
    }

    private Deadline inDays(ProceduralStep step, LocalDate on, FactName length) {
        Fact fact = facts.on(length, on);
        return deadline(step, on, Delay.ofDays(fact.count()), fact, false);
    }

    private Deadline deadline(ProceduralStep step, LocalDate on, Delay delay, Fact length, boolean lengthened) {
        LocalDate last = delay.lastDay(on, zone);
        boolean moved = !last.equals(delay.lastDay(on));
        String article = length.source()
                + (lengthened && step == ProceduralStep.OPPOSE ? " ; CPC art. 643" : "")
                + (moved ? " ; CPC art. 641, 642" : " ; CPC art. 641");
        return new Deadline(step, last, new Counted(delay, moved), article, length.confidence());
    }
}
