package app.quittance.litigation;

import app.quittance.account.Statement;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.document.words.French;
import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a declaration must say beside its sum (C. com. L.622-25, R.622-23): what falls due when, security, interest, a pending suit. */
@Component
class DeclarationTerms {

    private final Matters matters;
    private final DeclarationBook book;

    DeclarationTerms(Matters matters, DeclarationBook book) {
        this.matters = matters;
        this.book = book;
    }

    /** "liquidation judiciaire ouverte le 2 novembre 2026 (tribunal …), publiée au BODACC le 12 novembre 2026" */
    String proceedings(DeclarationFacts facts) {
        String published = facts.publishedOn()
                .map(on -> ", publiée au BODACC le " + French.date(on))
                .orElse("");
        return named(facts.kind()) + " ouverte le " + French.date(facts.openedOn()) + " (" + facts.court() + ")"
                + published;
    }

    List<String> of(Statement statement, DeclarationFacts facts) {
        var terms = new ArrayList<String>();
        terms.add(due(statement, facts.openedOn()));
        terms.add(security(facts.caseId()));
        terms.add(interest(statement));
        suit(facts.caseId()).ifPresent(terms::add);
        return terms;
    }

    private static String named(ProceedingsKind kind) {
        return switch (kind) {
            case SAFEGUARD -> "procédure de sauvegarde";
            case RECEIVERSHIP -> "procédure de redressement judiciaire";
            case LIQUIDATION -> "procédure de liquidation judiciaire";
            case OVER_INDEBTEDNESS -> throw new IllegalArgumentException("Nothing is declared to a liquidator there");
        };
    }

    private static String due(Statement statement, LocalDate openedOn) {
        List<ClaimLine> later = statement.claims().stream()
                .filter(claim ->
                        claim.dueOn().isAfter(openedOn) && claim.principal().isPositive())
                .toList();
        Money toCome = Money.sum(later.stream().map(ClaimLine::principal).toList(), statement.currency());
        String due = "Échu au jour du jugement d’ouverture : "
                + French.amount(statement.total().minus(toCome)) + ".";
        if (later.isEmpty()) return due + " Rien ne reste à échoir.";
        return due + " À échoir : "
                + later.stream()
                        .map(claim -> "facture " + claim.invoiceNumber() + ", " + French.amount(claim.principal())
                                + " le " + French.date(claim.dueOn()))
                        .collect(Collectors.joining(" ; "))
                + ".";
    }

    private String security(CaseId caseId) {
        return book.isTitleRetained(caseId)
                ? "Les biens ont été vendus sous réserve de propriété : le créancier se réserve de les revendiquer (articles"
                        + " L.624-9 et L.624-16 du code de commerce)."
                : "La créance est déclarée à titre chirographaire.";
    }

    private static String interest(Statement statement) {
        String kind = statement.relation() == Relation.PROFESSIONALS || statement.relation() == Relation.PUBLIC_BUYER
                ? "Les pénalités de retard et l’indemnité forfaitaire échues"
                : "Les sommes échues à titre d’intérêts";
        return kind
                + " au jour du jugement sont comprises dans le montant, selon le calcul ci-dessus ; leur cours est arrêté par le"
                + " jugement d’ouverture (article L.622-28 du code de commerce).";
    }

    private Optional<String> suit(CaseId caseId) {
        return matters.of(caseId)
                .filter(matter -> matter.filedOn().isPresent())
                .map(matter -> "Une requête en injonction de payer a été déposée le "
                        + French.date(matter.filedOn().orElseThrow())
                        + matter.court().map(court -> " (" + court + ")").orElse("") + ".");
    }
}
