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
        script.begin();
        script.follow(debt.destiny());
        script.acts.sort(Comparator.comparing(Act::on));
        return script.acts;
    }

    private void begin() {
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
                notice(34, Kind.NOTICE_DELIVERED);
            }
            case PAYS_HALF -> {
                pay(9 + random.nextInt(10), 0.5);
                call(30, Kind.CALL_BACK_AGREED);
                at(45, Kind.REMINDER);
            }
            case PLAN_ON_TRACK -> {
                call(9, Kind.CALL);
                acts.add(Act.promising(day(9), Kind.PLAN, 1, 20, ""));
                for (int month = 0; month < 12; month++) at(28 + 31 * month, Kind.INSTALMENT);
            }
            case PLAN_BROKEN -> {
                call(9, Kind.CALL);
                acts.add(Act.promising(day(9), Kind.PLAN, 1, 20, ""));
                at(28, Kind.INSTALMENT);
                notice(95, Kind.NOTICE_DELIVERED);
            }
            case DISPUTED -> {
                acts.add(Act.saying(day(12), Kind.DISPUTE, pick(OBJECTIONS, random)));
                if (random.nextBoolean()) {
                    at(22, Kind.DISPUTE_ANSWERED);
                    at(29, Kind.DISPUTE_REJECTED);
                    if (random.nextBoolean()) pay(45, 1);
                }
            }
            case MOVED_AWAY -> at(9, Kind.LETTER_RETURNED);
            case BOUNCES -> {
                pay(10, 1);
                at(17, Kind.BOUNCE);
                call(20, Kind.CALL);
            }
            case SILENT -> {
                call(8, Kind.CALL_UNANSWERED);
                call(19, Kind.CALL_UNANSWERED);
                notice(27, Kind.NOTICE_UNCLAIMED);
            }
            case REFUSES_NOTICE -> {
                call(8, Kind.CALL_UNANSWERED);
                notice(22, Kind.NOTICE_REFUSED);
            }
            case GOES_TO_COURT -> court();
        }
    }

    private void court() {
        call(8, Kind.CALL_UNANSWERED);
        notice(18, Kind.NOTICE_DELIVERED);
        at(46, Kind.TO_COURT);
        at(48, random.nextInt(4) == 0 ? Kind.EVIDENCE_BUT_DELIVERY_NOTE : Kind.EVIDENCE);
        at(52, Kind.APPROVAL);
        if (random.nextInt(3) == 0) return;
        at(60, Kind.FILED);
        at(85, Kind.ORDERED);
        if (random.nextInt(5) > 0) at(110, Kind.SERVED);
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
