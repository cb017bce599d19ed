package app.quittance.document;

import java.util.List;

/**
 * A case as it is handed to counsel or to a commissaire de justice, who alone may act: facts, conditions and what was found of
 * them, account, next steps, exhibits. It drafts no act and gives no advice (loi n° 71-1130, art. 54).
 *
 * @param procedure as its reader calls it: "Assignation au fond"
 * @param addressee for whom it is
 * @param withCourt whether the procedure is brought before a court
 * @param facts a paragraph each, with the exhibits that show them
 * @param conditions what was looked at, found, and its text
 * @param nextSteps what comes next, with its time
 */
public record TransmissionFile(
        CourtMatter matter,
        Debt debt,
        String procedure,
        String addressee,
        boolean withCourt,
        List<String> facts,
        List<String> conditions,
        List<String> nextSteps,
        List<Exhibit> exhibits)
        implements CourtPaper {

    public TransmissionFile {
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
        nextSteps = List.copyOf(nextSteps);
        exhibits = List.copyOf(exhibits);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.TRANSMISSION_FILE;
    }
}
