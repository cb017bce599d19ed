package app.quittance.demo;

import static app.quittance.demo.Places.pick;

import java.util.List;
import java.util.random.RandomGenerator;

/** People and companies that do not exist: ordinary forenames and surnames joined by chance, company names made of syllables. */
final class Names {

    private static final List<String> WOMEN = List.of(
            "Nadia",
            "Claire",
            "Sandrine",
            "Émilie",
            "Chloé",
            "Inès",
            "Martine",
            "Aurélie",
            "Fatima",
            "Hélène",
            "Julie",
            "Mélanie",
            "Sylvie",
            "Camille",
            "Valérie",
            "Solène",
            "Awa",
            "Margaux",
            "Patricia",
            "Noémie");

    private static final List<String> MEN = List.of(
            "Karim",
            "Thomas",
            "Julien",
            "Stéphane",
            "Nicolas",
            "Mehdi",
            "Laurent",
            "Hugo",
            "Bruno",
            "Olivier",
            "Rémi",
            "Sébastien",
            "Youssef",
            "Didier",
            "Maxime",
            "Antoine",
            "Thierry",
            "Lucas",
            "Mamadou",
            "Guillaume");

    /** None of them is borne by anybody of the agency or of its clients. */
    private static final List<String> SURNAMES = List.of(
            "Berthelin",
            "Caradoux",
            "Delvincourt",
            "Farigoule",
            "Gauvrit",
            "Hamelain",
            "Jourdaix",
            "Kervella",
            "Lambrousse",
            "Perrineau",
            "Quémerac",
            "Rouvière-Sauze",
            "Sabatou",
            "Wattrelin",
            "Aubertaud",
            "Boisrenard",
            "Chantepie",
            "Ferracini",
            "Goncalvet",
            "Iribarnegoyen",
            "Lemasquier",
            "Morvanou",
            "Diakhoumpa",
            "Pontaillac",
            "Ravenelle",
            "Saint-Aubert",
            "Ollivry",
            "Castagnède",
            "Brissonneau");

    private static final List<String> HEADS = List.of(
            "Val", "Mor", "Bel", "Cor", "Dau", "Fer", "Gar", "Lan", "Mar", "Nor", "Or", "Pra", "Ro", "Sau", "Ter",
            "Vi");

    private static final List<String> TAILS = List.of(
            "brune", "vène", "quière", "landes", "mière", "dière", "gasse", "noise", "tière", "veille", "zac", "vigne",
            "champs", "sonne", "bourg", "tane");

    private static final List<String> BUILDERS = List.of(
            "Maçonnerie %s",
            "Charpentes %s",
            "%s Construction",
            "Bâti-%s",
            "Rénovation %s",
            "Couverture %s",
            "%s Bâtiment",
            "Travaux Publics %s",
            "Plâtrerie %s",
            "Menuiserie %s",
            "Carrelages %s",
            "Façades %s",
            "%s Terrassement",
            "Entreprise %s");

    private static final List<String> OFFICES = List.of(
            "%s Conseil",
            "Cabinet %s",
            "%s Ingénierie",
            "Studio %s",
            "%s Logistique",
            "Transports %s",
            "%s Formation",
            "Groupe %s",
            "%s Négoce",
            "Atelier %s",
            "%s Services",
            "Imprimerie %s");

    private static final List<String> FORMS = List.of("SARL", "SAS", "SARL", "SAS", "EURL", "SASU", "SA");

    private Names() {}

    record Person(String title, String forenames, String surname) {}

    static Person person(RandomGenerator random) {
        return random.nextBoolean()
                ? new Person("Mme", pick(WOMEN, random), pick(SURNAMES, random))
                : new Person("M.", pick(MEN, random), pick(SURNAMES, random));
    }

    static String builder(RandomGenerator random) {
        return pick(BUILDERS, random).formatted(word(random)) + " " + pick(FORMS, random);
    }

    static String office(RandomGenerator random) {
        return pick(OFFICES, random).formatted(word(random)) + " " + pick(FORMS, random);
    }

    private static String word(RandomGenerator random) {
        return pick(HEADS, random) + pick(TAILS, random);
    }
}
