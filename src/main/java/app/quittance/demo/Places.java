package app.quittance.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Real communes, with the postcode and INSEE code that belong together, and streets as every town has them. */
final class Places {

    private static final List<String> STREETS = List.of(
            "rue de la République",
            "avenue Jean Jaurès",
            "rue Victor Hugo",
            "rue des Écoles",
            "boulevard Gambetta",
            "place du Marché",
            "rue du Moulin",
            "chemin des Vignes",
            "rue Pasteur",
            "avenue de la Gare",
            "rue des Tilleuls",
            "impasse des Lilas",
            "rue du Général Leclerc",
            "allée des Acacias",
            "route de Paris",
            "quai de la Rivière",
            "rue de l’Église",
            "rue des Artisans",
            "rue Émile Zola",
            "cours de Verdun");

    private static final List<String> BUSINESS_STREETS = List.of(
            "rue de l’Industrie",
            "avenue des Entrepreneurs",
            "zone artisanale des Prés",
            "rue des Frères Lumière",
            "parc d’activités de la Plaine",
            "rue Gustave Eiffel",
            "chemin de la Carrière",
            "avenue de l’Europe",
            "rue Ampère",
            "route de la Zone Industrielle");

    private final List<Commune> communes = read();

    record Commune(String insee, String postcode, String name) {}

    Commune commune(RandomGenerator random) {
        return communes.get(random.nextInt(communes.size()));
    }

    String homeStreet(RandomGenerator random) {
        return number(random) + pick(STREETS, random);
    }

    String businessStreet(RandomGenerator random) {
        return number(random) + pick(BUSINESS_STREETS, random);
    }

    private static String number(RandomGenerator random) {
        int number = 1 + random.nextInt(140);
        return number + (random.nextInt(12) == 0 ? " bis, " : ", ");
    }

    static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Commune> read() {
        try (InputStream file = Places.class.getResourceAsStream("/demo/communes.csv")) {
            if (file == null) throw new IllegalStateException("/demo/communes.csv is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Commune(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
