package app.quittance.document;

import java.util.List;

/**
 * A claim declared in a debtor's insolvency proceedings (C. com. L.622-24, L.622-25, R.622-23), as owed on the day they opened.
 *
 * @param addressee who receives declarations, a line each: name, then address
 * @param proceedings "liquidation judiciaire ouverte par jugement du tribunal … du 12 octobre 2026, publié au BODACC le …"
 * @param grounds where the claim comes from, a paragraph each, with the exhibits that show it
 * @param terms what is due and what falls due later, security, interest: a paragraph each
 */
public record ClaimDeclaration(
        CourtMatter matter,
        Debt debt,
        List<String> addressee,
        String proceedings,
        List<String> grounds,
        List<String> terms,
        List<Exhibit> exhibits)
        implements CourtPaper {

    public ClaimDeclaration {
        addressee = List.copyOf(addressee);
        grounds = List.copyOf(grounds);
        terms = List.copyOf(terms);
        exhibits = List.copyOf(exhibits);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CLAIM_DECLARATION;
    }
}
