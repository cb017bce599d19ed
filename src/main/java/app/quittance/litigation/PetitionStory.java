package app.quittance.litigation;

import app.quittance.account.MovementKind;
import app.quittance.account.Statement;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.casefile.CaseId;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.kernel.Money;
import app.quittance.litigation.ExhibitNumbering.Numbered;
import app.quittance.platform.InWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the judge the facts, each with the exhibit that shows it. Facts and figures only, no pleading. */
@Component
class PetitionStory {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final char NO_BREAK = '\u00a0';

    private final JdbcClient jdbc;

    PetitionStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Letter(String kind, String reference, LocalDate sentOn, LocalDate presentedOn, String delivery) {}

    /** @param jointly who owes the same debt beside the debtor, and on what */
    List<String> facts(
            ClientProfile client,
            DebtorCard debtor,
            Statement statement,
            List<Numbered> exhibits,
            CaseId caseId,
            Map<String, String> jointly) {
        List<String> facts = new ArrayList<>();
        facts.add(delivered("le demandeur", client, debtor, statement, exhibits));
        facts.add(unpaid(statement, exhibits));
        jointly.forEach((name, basis) -> facts.add(
                name + " répond solidairement, avec " + debtor.fullName() + ", de la même dette : " + basis + "."));
        paid(statement).ifPresent(facts::add);
        letters(caseId).forEach(letter -> facts.add(told(letter, exhibits)));
        facts.add("À ce jour, malgré ces démarches, il reste dû "
                + InWords.money(statement.total(), FRENCH)
                + " selon le décompte ci-après, arrêté au "
                + InWords.date(statement.asOf(), FRENCH)
                + ".");
        return facts;
    }

    /** Where the claim comes from, without what was tried since. */
    List<String> origin(ClientProfile client, DebtorCard debtor, Statement statement, List<Numbered> exhibits) {
        List<String> origin = new ArrayList<>();
        origin.add(delivered("le créancier", client, debtor, statement, exhibits));
        origin.add(unpaid(statement, exhibits));
        paid(statement).ifPresent(origin::add);
        return origin;
    }

    private static String delivered(
            String claimant, ClientProfile client, DebtorCard debtor, Statement statement, List<Numbered> exhibits) {
        int invoices = statement.claims().size();
        String shown = quoted(exhibits, ExhibitKind.ORDER, ExhibitKind.CONTRACT, ExhibitKind.DELIVERY_NOTE);
        return "Dans le cadre de son activité (" + client.activity() + "), " + claimant + " a fourni à "
                + debtor.fullName()
                + " les biens ou prestations objet "
                + (invoices == 1 ? "de la facture ci-après" : "des factures ci-après")
                + shown + ".";
    }

    private static String unpaid(Statement statement, List<Numbered> exhibits) {
        String invoices = statement.claims().stream().map(PetitionStory::named).collect(Collectors.joining(" ; "));
        return (statement.claims().size() == 1
                        ? "N’a pas été réglée la facture "
                        : "N’ont pas été réglées les factures ")
                + invoices + quoted(exhibits, ExhibitKind.INVOICE) + ".";
    }

    /** "n° F-12 du 24 avril 2026, de 5 209,89 €, échue le 8 juin 2026, sur laquelle il reste dû 3 125,93 € en principal" */
    private static String named(ClaimLine claim) {
        String left = claim.principal().equals(claim.amount())
                ? ""
                : ", sur laquelle il reste dû " + InWords.money(claim.principal(), FRENCH) + " en principal";
        return "n° " + claim.invoiceNumber() + " du " + InWords.date(claim.invoicedOn(), FRENCH)
                + ", de " + InWords.money(claim.amount(), FRENCH)
                + ", échue le " + InWords.date(claim.dueOn(), FRENCH) + left;
    }

    /** What came in since the case was entrusted; the statement shows where each cent went. */
    private static Optional<String> paid(Statement statement) {
        List<MovementLine> payments = statement.movements().stream()
                .filter(line ->
                        line.kind() == MovementKind.PAYMENT && line.voidedOn().isEmpty())
                .toList();
        if (payments.isEmpty()) return Optional.empty();
        Money sum = Money.sum(payments.stream().map(MovementLine::amount).toList(), statement.currency());
        String how = payments.size() == 1
                ? "le " + InWords.date(payments.getFirst().on(), FRENCH)
                : "en " + payments.size() + " fois";
        return Optional.of("Le débiteur a payé " + InWords.money(sum, FRENCH) + " " + how
                + " : le décompte ci-après en montre l’imputation.");
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
        String shown = switch (letter.kind()) {
            case "FORMAL_NOTICE" -> quoted(exhibits, ExhibitKind.FORMAL_NOTICE, ExhibitKind.NOTICE_RECEIPT);
            case "FIRST_LETTER" -> quoted(exhibits, ExhibitKind.FIRST_LETTER);
            default -> "";
        };
        return what + " n° " + letter.reference() + " lui a été adressée le " + InWords.date(letter.sentOn(), FRENCH)
                + end + shown + ".";
    }

    /** " (pièces n° 2, 6.1 a et 6.1 b)"; nothing where there is no such exhibit. */
    static String quoted(List<Numbered> exhibits, ExhibitKind... kinds) {
        List<String> numbers = exhibits.stream()
                .filter(numbered -> List.of(kinds).contains(numbered.facts().kind()))
                .map(numbered -> numbered.exhibit().number().replace(' ', NO_BREAK))
                .toList();
        if (numbers.isEmpty()) return "";
        if (numbers.size() == 1) return " (pièce n° " + numbers.getFirst() + ")";
        return " (pièces n° " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " et " + numbers.getLast()
                + ")";
    }
}
