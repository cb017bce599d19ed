package app.quittance.scale;

import app.quittance.Placement;
import app.quittance.kernel.AgencyCalendar;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Writes a client's file of debts, each of a debtor of its own: seven companies for three consumers. */
final class ManyDebts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] SURNAMES = {
        "Martin", "Lefèvre", "Garnier", "Roussel", "N’Diaye", "Le Goff", "Muñoz", "Faure"
    };
    private static final String[] FORENAMES = {"Zoé", "Louis", "Inès", "Karim", "Maëlle", "Théo", "Anaïs", "Jules"};
    private static final String[] TOWNS = {
        "38000;Grenoble", "69003;Lyon", "44000;Nantes", "59000;Lille", "13001;Marseille", "67000;Strasbourg"
    };

    /** One telephone in so many is that of a household or a firm which others of the file gave too; none is anybody's. */
    private static final int SHARED_ONE_IN = 20;

    private ManyDebts() {}

    /** The same numbers give the same file, but for the dates, which are told from today. */
    static void write(Path file, int debts, int numbersFrom) throws IOException {
        write(file, debts, numbersFrom, 0);
    }

    /** As {@link #write(Path, int, int)}, with one row in so many whose amount nobody can read; 0: none. */
    static void write(Path file, int debts, int numbersFrom, int oneWrongIn) throws IOException {
        Random random = new Random(numbersFrom);
        LocalDate today = LocalDate.now(AgencyCalendar.ZONE);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    "Référence facture;Date facture;Date d'échéance;Montant TTC;Déjà payé;Type débiteur;Nom;Civilité;Prénom;"
                            + "SIREN;Adresse;Code postal;Ville;E-mail;Téléphone;Fondement\r\n");
            for (int i = 0; i < debts; i++) {
                String row = row(numbersFrom + i, random, today);
                boolean wrong = oneWrongIn > 0 && i % oneWrongIn == 0;
                out.write(wrong ? row.replaceFirst(",(?=\\d\\d;)", ",x") : row);
            }
        }
    }

    private static String row(int number, Random random, LocalDate today) {
        LocalDate due = today.minusDays(10 + random.nextInt(500));
        boolean company = random.nextInt(10) < 7;
        String debtor = company
                ? "société;Bâtiments %s %d;;;%s"
                        .formatted(oneOf(SURNAMES, random), number, Placement.sirenOf(10_000_000 + number))
                : "particulier;%s-%d;Mme;%s;".formatted(oneOf(SURNAMES, random), number, oneOf(FORENAMES, random));
        return "F-%06d;%s;%s;%s;%s;%s;%d rue des Tanneurs;%s;d%d@essai.example;+999 %09d;bon n° %d\r\n"
                .formatted(
                        number,
                        DAY.format(due.minusDays(30)),
                        DAY.format(due),
                        String.format(Locale.FRENCH, "%.2f", 80 + Math.exp(3 + 2 * random.nextGaussian())),
                        random.nextInt(20) == 0 ? "12,50" : "",
                        debtor,
                        1 + random.nextInt(200),
                        oneOf(TOWNS, random),
                        number,
                        random.nextInt(SHARED_ONE_IN) == 0 ? number / SHARED_ONE_IN : 100_000_000 + number,
                        number);
    }

    private static String oneOf(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
