package app.quittance.litigation;

import app.quittance.account.Statement;
import app.quittance.casefile.CaseId;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.litigation.ExhibitNumbering.Numbered;
import app.quittance.platform.InWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the judge the facts, each with the exhibit that shows it, and the texts relied on. Facts and figures only, no pleading. */
@Component
class PetitionStory {

    private static final Locale FRENCH = Locale.FRENCH;

    private final JdbcClient jdbc;

    PetitionStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Letter(String kind, String reference, LocalDate sentOn, LocalDate presentedOn, String delivery) {}

    List<String> facts(
            ClientProfile client, DebtorCard debtor, Statement statement, List<Numbered> exhibits, CaseId caseId) {
        List<String> facts = new ArrayList<>();
        facts.add(delivered(client, debtor, statement, exhibits));
        facts.add(unpaid(statement));
        letters(caseId).forEach(letter -> facts.add(told(letter, exhibits)));
        facts.add("À ce jour, malgré ces démarches, il reste dû "
                + InWords.money(statement.total(), FRENCH)
                + " selon le décompte ci-après, arrêté au "
                + InWords.date(statement.asOf(), FRENCH)
                + ".");
        return facts;
    }

    List<String> grounds(Statement statement) {
        List<String> grounds = new ArrayList<>(List.of(
                "Articles 1405 et suivants du code de procédure civile", "Articles 1103, 1217 et 1353 du code civil"));
        if (isTrade(statement)) {
            grounds.add(
                    "Articles L.441-10 II et D.441-5 du code de commerce (pénalités de retard et indemnité forfaitaire)");
        } else {
            grounds.add("Articles 1231-6 et 1344-1 du code civil (intérêts au taux légal depuis la mise en demeure)");
        }
        return grounds;
    }

    /** What goes on running on the principal after the date of the statement. */
    String furtherInterest(Statement statement) {
        Money principal = statement.owed().principal();
        if (!principal.isPositive()) return "";
        String rate = isTrade(statement)
                ? "au taux des pénalités de retard prévu par l’article L.441-10 II du code de commerce"
                : "au taux légal";
        return rate + " sur le principal de " + InWords.money(principal, FRENCH) + ", à compter du "
                + InWords.date(statement.asOf(), FRENCH) + " et jusqu’à parfait paiement";
    }

    private static String delivered(
            ClientProfile client, DebtorCard debtor, Statement statement, List<Numbered> exhibits) {
        int invoices = statement.claims().size();
        String shown = quoted(exhibits, ExhibitKind.ORDER, ExhibitKind.CONTRACT, ExhibitKind.DELIVERY_NOTE);
        return "Dans le cadre de son activité (" + client.activity() + "), le requérant a fourni à " + debtor.fullName()
                + " les biens ou prestations objet "
                + (invoices == 1 ? "de la facture ci-après" : "des factures ci-après")
                + shown + ".";
    }

    private static String unpaid(Statement statement) {
        String invoices = statement.claims().stream()
                .map(claim -> "n° " + claim.invoiceNumber() + " du " + InWords.date(claim.invoicedOn(), FRENCH)
                        + ", de " + InWords.money(claim.amount(), FRENCH) + ", échue le "
                        + InWords.date(claim.dueOn(), FRENCH))
                .collect(Collectors.joining(" ; "));
        return (statement.claims().size() == 1
                        ? "Est restée impayée, en tout ou partie, la facture "
                        : "Sont restées impayées, en tout ou partie, les factures ")
                + invoices + ".";
    }

    private List<Letter> letters(CaseId caseId) {
        return jdbc.sql("""
                select kind, reference, sent_on, presented_on, delivery from contact.api_letter
                 where case_id = :case order by sent_on, letter_id""")
                .param("case", caseId.value())
                .query((row, n) -> new Letter(
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("presented_on", LocalDate.class),
                        row.getString("delivery")))
                .list();
    }

    private static String told(Letter letter, List<Numbered> exhibits) {
        String what = switch (letter.kind()) {
            case "FORMAL_NOTICE" -> "Une mise en demeure";
            case "REMINDER" -> "Une relance";
            default -> "Une lettre d’ouverture (article R.124-4 du code des procédures civiles d’exécution)";
        };
        String became = switch (letter.delivery()) {
            case "DELIVERED" -> ", distribuée le ";
            case "UNCLAIMED" -> ", présentée et non réclamée, le ";
            case "REFUSED" -> ", refusée le ";
            default -> "";
        };
        String end = became.isEmpty() || letter.presentedOn() == null
                ? ""
                : became + InWords.date(letter.presentedOn(), FRENCH);
        String shown = letter.kind().equals("FORMAL_NOTICE")
                ? quoted(exhibits, ExhibitKind.FORMAL_NOTICE, ExhibitKind.NOTICE_RECEIPT)
                : "";
        return what + " n° " + letter.reference() + " lui a été adressée le " + InWords.date(letter.sentOn(), FRENCH)
                + end + shown + ".";
    }

    /** " (pièces n° 2, 6.1 a et 6.1 b)"; nothing where there is no such exhibit. */
    private static String quoted(List<Numbered> exhibits, ExhibitKind... kinds) {
        List<String> numbers = exhibits.stream()
                .filter(numbered -> List.of(kinds).contains(numbered.facts().kind()))
                .map(numbered -> numbered.exhibit().number())
                .toList();
        if (numbers.isEmpty()) return "";
        if (numbers.size() == 1) return " (pièce n° " + numbers.getFirst() + ")";
        return " (pièces n° " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " et " + numbers.getLast()
                + ")";
    }

    private static boolean isTrade(Statement statement) {
        return statement.relation() == Relation.PROFESSIONALS || statement.relation() == Relation.PUBLIC_BUYER;
    }
}
