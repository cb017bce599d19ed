package app.quittance.litigation;

import app.quittance.account.Statement;
import app.quittance.account.Statement.InterestLine;
import app.quittance.document.words.French;
import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.litigation.ExhibitNumbering.Numbered;
import app.quittance.platform.InWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts that a petition relies on, a sentence each, and the interest it asks for after its date. */
final class PetitionGrounds {

    private PetitionGrounds() {}

    /** @param jointly whether several owe the same debt */
    static List<String> of(Statement statement, List<Numbered> exhibits, boolean jointly) {
        List<String> grounds = new ArrayList<>();
        grounds.add(
                "La créance a une cause contractuelle et s’élève à un montant déterminé (article 1405, 1°, du code de"
                        + " procédure civile).");
        grounds.add("Les contrats légalement formés tiennent lieu de loi à ceux qui les ont faits, et leur inexécution"
                + " ouvre droit à en poursuivre l’exécution (articles 1103 et 1217 du code civil).");
        if (isTrade(statement)) {
            grounds.add(
                    "Entre professionnels, le retard de paiement rend exigibles, sans qu’un rappel soit nécessaire, des"
                            + " pénalités" + agreed(statement, exhibits)
                            + " et une indemnité forfaitaire de 40 € par facture pour frais de recouvrement (articles L.441-10, II,"
                            + " et D.441-5 du code de commerce).");
        } else if (owesInterest(statement)) {
            grounds.add("La somme due porte intérêt au taux légal à compter de la mise en demeure (articles 1231-6 et"
                    + " 1344-1 du code civil).");
        }
        if (jointly) {
            grounds.add(
                    "Chacun des codébiteurs solidaires est tenu de toute la dette (articles 1310 et 1313 du code civil).");
        }
        grounds.add((jointly ? "L’un au moins des débiteurs demeure" : "Le débiteur demeure")
                + " dans le ressort du tribunal saisi (article 1406 du code de procédure civile).");
        return grounds;
    }

    /** What goes on running on the principal after the date of the statement. */
    static String furtherInterest(Statement statement) {
        Money principal = statement.owed().principal();
        if (!principal.isPositive()) return "";
        return rate(statement) + " sur le principal de " + InWords.money(principal, Locale.FRENCH) + ", à compter du "
                + InWords.date(statement.asOf(), Locale.FRENCH) + " et jusqu’à parfait paiement";
    }

    private static String rate(Statement statement) {
        if (!isTrade(statement)) return "au taux légal";
        return agreedRate(statement)
                .map(percent -> "au taux convenu de " + French.rate(percent) + " l’an")
                .orElse("au taux des pénalités de retard prévu par l’article L.441-10, II, du code de commerce");
    }

    private static String agreed(Statement statement, List<Numbered> exhibits) {
        return agreedRate(statement)
                .map(percent -> " au taux convenu de " + French.rate(percent) + " l’an"
                        + PetitionStory.quoted(exhibits, ExhibitKind.TERMS))
                .orElse("");
    }

    /** The rate of the contract, where every invoice bears it today. */
    private static Optional<BigDecimal> agreedRate(Statement statement) {
        List<InterestLine> last = statement.claims().stream()
                .filter(claim -> !claim.segments().isEmpty())
                .map(claim -> claim.segments().getLast())
                .toList();
        boolean agreed = last.stream().allMatch(InterestLine::isAgreed);
        List<BigDecimal> rates =
                last.stream().map(InterestLine::percent).distinct().toList();
        return agreed && rates.size() == 1 ? Optional.of(rates.getFirst()) : Optional.empty();
    }

    private static boolean owesInterest(Statement statement) {
        return statement.claims().stream().anyMatch(claim -> claim.accrued().isPositive());
    }

    private static boolean isTrade(Statement statement) {
        return statement.relation() == Relation.PROFESSIONALS || statement.relation() == Relation.PUBLIC_BUYER;
    }
}
