package app.quittance.demo;

import static app.quittance.demo.Places.pick;

import app.quittance.debtor.DebtorKind;
import app.quittance.demo.Debt.Unpaid;
import app.quittance.demo.Names.Person;
import app.quittance.demo.Places.Commune;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents the debtors of each trade and their unpaid invoices, skewed as in life: many small ones, a few great ones. */
final class Market {

    private static final List<String> SITES = List.of(
            "chantier École Jules Ferry",
            "chantier Résidence des Tilleuls",
            "chantier Extension gymnase",
            "réapprovisionnement dépôt",
            "chantier Maison médicale",
            "chantier Lotissement du Moulin");

    private final Places places = new Places();
    private final RandomGenerator random;
    private final Set<String> sirens = new HashSet<>();
    private int invoice = 10_000;

    Market(RandomGenerator random) {
        this.random = random;
    }

    /** A building firm that bought materials. */
    Debt builder(LocalDate placedOn) {
        int count = 1 + Math.min(6, (int) Math.abs(random.nextGaussian() * 3));
        Person person = Names.person(random);
        boolean trader = random.nextInt(6) == 0;
        Commune commune = places.commune(random);
        double habit = habit();
        return new Debt(
                trader ? DebtorKind.SOLE_TRADER : DebtorKind.COMPANY,
                trader ? person.surname() : Names.builder(random),
                trader ? Optional.of(person.title()) : Optional.empty(),
                trader ? Optional.of(person.forenames()) : Optional.empty(),
                Optional.of(siren()),
                Optional.of(places.businessStreet(random)),
                commune,
                mostly(8, "compta" + random.nextInt(9000) + "@chantier.example"),
                mostly(9, Numbers.landline(random)),
                habit,
                Destiny.draw(habit, random),
                placedOn,
                invoices(count, placedOn, 45, 320, 40_000, "FV", 0.08));
    }

    /** A household that did not pay its electricity or gas. */
    Debt household(LocalDate placedOn) {
        Person person = Names.person(random);
        double habit = habit();
        return new Debt(
                DebtorKind.CONSUMER,
                person.surname(),
                Optional.of(person.title()),
                Optional.of(person.forenames()),
                Optional.empty(),
                Optional.of(places.homeStreet(random)),
                places.commune(random),
                mostly(6, "foyer" + random.nextInt(90_000) + "@courriel.example"),
                mostly(8, Numbers.mobile(random)),
                habit,
                Destiny.draw(habit, random),
                placedOn,
                invoices(1 + random.nextInt(6), placedOn, 15, 80, 900, "EN", 0.12));
    }

    /** A household whose bill lay about for more than the two years in which a consumer may be sued (C. conso. L.218-2). */
    Debt forgotten(LocalDate placedOn) {
        LocalDate due = placedOn.minusYears(2).minusDays(70);
        var bill = new Unpaid(
                "EN-" + due.getYear() + "-" + invoice++,
                due.minusDays(15),
                due,
                Numbers.skewed(random, 80, 900),
                BigDecimal.ZERO.setScale(2),
                basis("EN"));
        return household(placedOn).of(Destiny.LIMITED).owing(List.of(bill));
    }

    /** A company or an association that did not pay its licence. */
    Debt subscriber(LocalDate placedOn) {
        boolean association = random.nextInt(9) == 0;
        double habit = Math.min(1, habit() + 0.1);
        return new Debt(
                association ? DebtorKind.ASSOCIATION : DebtorKind.COMPANY,
                association ? "Association " + Names.person(random).surname() : Names.office(random),
                Optional.empty(),
                Optional.empty(),
                Optional.of(siren()),
                Optional.of(places.businessStreet(random)),
                places.commune(random),
                Optional.of("direction" + random.nextInt(9000) + "@bureau.example"),
                mostly(9, Numbers.landline(random)),
                habit,
                Destiny.draw(habit, random),
                placedOn,
                invoices(1 + random.nextInt(4), placedOn, 30, 190, 9_500, "LIC", 0.05));
    }

    /** The licences that a building firm owes to the software publisher: one debtor of two clients. */
    Debt alsoSubscribes(Debt builder) {
        return builder.owing(invoices(2, builder.placedOn(), 30, 190, 9_500, "LIC", 0));
    }

    /** A number that nobody here has yet: two debtors of one number would be one debtor. */
    private String siren() {
        String siren = Numbers.siren(random);
        while (!sirens.add(siren)) siren = Numbers.siren(random);
        return siren;
    }

    private double habit() {
        return Math.clamp(0.55 + random.nextGaussian() * 0.28, 0.02, 0.98);
    }

    private Optional<String> mostly(int timesInTen, String value) {
        return random.nextInt(10) < timesInTen ? Optional.of(value) : Optional.empty();
    }

    private List<Unpaid> invoices(
            int count, LocalDate placedOn, int terms, double low, double high, String series, double partPaid) {
        List<Unpaid> invoices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate due = placedOn.minusDays(20 + random.nextInt(110));
            BigDecimal amount = Numbers.skewed(random, low, high);
            BigDecimal paid = random.nextDouble() < partPaid
                    ? amount.multiply(new BigDecimal("0.4")).setScale(2, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO.setScale(2);
            invoices.add(new Unpaid(
                    series + "-" + due.getYear() + "-" + invoice++,
                    due.minusDays(terms),
                    due,
                    amount,
                    paid,
                    basis(series)));
        }
        return invoices;
    }

    private String basis(String series) {
        return switch (series) {
            case "FV" -> "fourniture de matériaux, " + pick(SITES, random);
            case "EN" -> "contrat de fourniture d’énergie";
            default -> "abonnement au logiciel de gestion";
        };
    }
}
