package app.quittance.demo;

import static app.quittance.demo.Places.pick;

import app.quittance.demo.Act.Kind;
import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.Holidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes what happens to a debt, day by day, as its destiny has it. Nothing happens on a Sunday, a Saturday or a holiday. */
final class Script {

    private static final List<String> UNANSWERED =
            List.of("", "Répondeur, pas de message laissé.", "Sonne dans le vide.");

    private static final List<String> TALKS = List.of(
            "Reconnaît devoir. Attend un règlement de son client la semaine prochaine.",
            "Dit ne pas avoir reçu la relance du fournisseur. Adresse confirmée.",
            "Difficultés de trésorerie passagères, demande à étaler.",
            "Comptable absente, rappeler en fin de semaine.",
            "Va vérifier avec son épouse et rappelle. Ton courtois.",
            "Facture mal aiguillée en interne, promet de la faire viser.");

    private static final List<String> NOTES = List.of(
            "Préfère être appelé le matin avant 10 h.",
            "Demander M. le gérant, pas l’accueil.",
            "Chantier en cours avec le mandant : rester courtois.",
            "A changé de banque, nouveau prélèvement possible à partir du mois prochain.");

    private static final List<String> OBJECTIONS = List.of(
            "Soutient que la marchandise livrée le jour dit n’était pas complète.",
            "Affirme avoir réglé par chèque, sans pouvoir donner le numéro.",
            "Conteste l’index relevé, demande une vérification du compteur.",
            "Dit avoir résilié l’abonnement par courrier avant la période facturée.");

    private final RandomGenerator random;
    private final List<Act> acts = new ArrayList<>();
    private final LocalDate placed;

    private Script(Debt debt, RandomGenerator random) {
        this.random = random;
        this.placed = debt.placedOn();
    }

    static List<Act> of(Debt debt, RandomGenerator random) {
        Script script = new Script(debt, random);
        script.begin(debt.destiny());
        script.follow(debt.destiny());
        script.acts.sort(Comparator.comparing(Act::on));
        return script.acts;
    }

    private void begin(Destiny destiny) {
        if (destiny == Destiny.LIMITED) return;
        at(1, Kind.FIRST_LETTER);
        if (random.nextInt(9) == 0) acts.add(Act.saying(day(3), Kind.NOTE, pick(NOTES, random)));
    }

    private void follow(Destiny destiny) {
        switch (destiny) {
            case PAYS_ON_LETTER -> pay(4 + random.nextInt(20), 1);
            case PAYS_ON_CALL -> {
                call(7, Kind.CALL_UNANSWERED);
                call(10, Kind.CALL);
                pay(12 + random.nextInt(12), 1);
            }
            case PROMISE_KEPT -> {
                call(8, Kind.CALL);
                promise(8, 1, 12);
                pay(19, 1);
            }
            case PROMISE_BROKEN -> {
                call(8, Kind.CALL);
                promise(8, 1, 10);
                call(26, Kind.CALL_UNANSWERED);
                noticeInVain(34, Kind.NOTICE_DELIVERED);
            }
            case PAYS_HALF -> {
                pay(9 + random.nextInt(10), 0.5);
                call(30, Kind.CALL_BACK_AGREED);
                call(36, Kind.CALL);
                at(45, Kind.REMINDER);
                noticeInVain(62, Kind.NOTICE_DELIVERED);
            }
            case PLAN_ON_TRACK -> {
                call(9, Kind.CALL);
                acts.add(Act.promising(day(9), Kind.PLAN, 1, 20, ""));
                for (int month = 0; month < 6; month++) at(28 + 31 * month, Kind.INSTALMENT);
                at(95, Kind.WAIVE_REST);
                at(195, Kind.WAIVE_REST);
            }
            case PLAN_BROKEN -> {
                call(9, Kind.CALL);
                acts.add(Act.promising(day(9), Kind.PLAN, 1, 20, ""));
                at(28, Kind.INSTALMENT);
                noticeInVain(95, Kind.NOTICE_DELIVERED);
            }
            case DISPUTED -> disputed();
            case MOVED_AWAY -> movedAway();
            case BOUNCES -> {
                pay(10, 1);
                at(17, Kind.BOUNCE);
                call(20, Kind.CALL);
                if (random.nextBoolean()) pay(31, 1);
                noticeInVain(38, Kind.NOTICE_DELIVERED);
            }
            case SILENT -> {
                call(8, Kind.CALL_UNANSWERED);
                call(19, Kind.CALL_UNANSWERED);
                noticeInVain(27, Kind.NOTICE_UNCLAIMED);
            }
            case REFUSES_NOTICE -> {
                call(8, Kind.CALL_UNANSWERED);
                noticeInVain(22, Kind.NOTICE_REFUSED);
            }
            case GOES_TO_COURT -> {
                call(8, Kind.CALL_UNANSWERED);
                notice(18, Kind.NOTICE_DELIVERED);
                at(46, Kind.TO_COURT);
                court(46, random.nextInt(4) > 0, random.nextInt(3) > 0, true);
            }
            case ORDER_LAPSES -> {
                call(8, Kind.CALL_UNANSWERED);
                notice(18, Kind.NOTICE_DELIVERED);
                at(46, Kind.TO_COURT);
                court(46, true, true, false);
            }
            case LIQUIDATED -> {
                call(8, Kind.CALL_UNANSWERED);
                notice(20, Kind.NOTICE_DELIVERED);
                at(60, Kind.LIQUIDATION);
            }
            case LIMITED -> {}
        }
    }

    private void disputed() {
        acts.add(Act.saying(day(12), Kind.DISPUTE, pick(OBJECTIONS, random)));
        int answered = 20 + random.nextInt(16);
        at(answered, Kind.DISPUTE_ANSWERED);
        at(answered + 6, Kind.DISPUTE_REJECTED);
        if (random.nextBoolean()) pay(answered + 20, 1);
        noticeInVain(answered + 24, Kind.NOTICE_DELIVERED);
    }

    private void movedAway() {
        at(9, Kind.LETTER_RETURNED);
        if (random.nextInt(5) < 2) {
            at(75 + random.nextInt(25), Kind.GIVE_UP);
            return;
        }
        int found = 20 + random.nextInt(25);
        at(found, Kind.ADDRESS_FOUND);
        at(found + 2, Kind.FIRST_LETTER);
        if (random.nextBoolean()) pay(found + 14, 1);
        noticeInVain(found + 22, Kind.NOTICE_DELIVERED);
    }

    /** A notice that brings nothing: a few more tries, then the court where the route says so, or an end. */
    private void noticeInVain(int on, Kind outcome) {
        notice(on, outcome);
        call(on + 24, Kind.CALL_UNANSWERED);
        if (random.nextInt(3) > 0) {
            at(on + 30, Kind.TO_COURT_IF_ROUTED);
            court(on + 30, random.nextInt(4) > 0, random.nextInt(3) > 0, true);
        }
        call(on + 38, Kind.CALL);
        call(on + 52, Kind.CALL_UNANSWERED);
        at(on + 60 + random.nextInt(30), Kind.GIVE_UP);
    }

    private void court(int sent, boolean complete, boolean filed, boolean served) {
        at(sent + 2, complete ? Kind.EVIDENCE : Kind.EVIDENCE_BUT_DELIVERY_NOTE);
        at(sent + 6, Kind.APPROVAL);
        if (!filed) return;
        at(sent + 14, Kind.FILED);
        at(sent + 39, Kind.ORDERED);
        if (!served) return;
        at(sent + 64, Kind.SERVED);
        at(sent + 100, Kind.ENFORCEABLE);
    }

    private void notice(int after, Kind outcome) {
        at(after, Kind.FORMAL_NOTICE);
        at(after + 5, outcome);
    }

    private void call(int after, Kind kind) {
        acts.add(Act.promising(
                day(after), kind, 0, 6, kind == Kind.CALL_UNANSWERED ? pick(UNANSWERED, random) : pick(TALKS, random)));
    }

    private void promise(int after, double share, int days) {
        acts.add(Act.promising(day(after), Kind.PROMISE, share, days, ""));
    }

    private void pay(int after, double share) {
        Kind kind = random.nextInt(8) == 0 ? Kind.PAYMENT_TO_CLIENT : Kind.PAYMENT;
        acts.add(Act.paying(day(after), kind, share));
    }

    private void at(int after, Kind kind) {
        acts.add(Act.of(day(after), kind));
    }

    /** The working day that many days after the placement, or the next one. */
    private LocalDate day(int after) {
        return Holidays.workingDayFrom(placed.plusDays(after), HolidayZone.NATIONAL);
    }
}
