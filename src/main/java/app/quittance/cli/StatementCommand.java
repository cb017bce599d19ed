package app.quittance.cli;

import app.quittance.account.IssuedStatements;
import app.quittance.account.IssuedStatements.Issued;
import app.quittance.account.RateWords;
import app.quittance.account.Statement;
import app.quittance.account.StatementData;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "statement", description = "What is owed on a case on a date, and how each cent of it was found.")
class StatementCommand extends AgencyJob {

    @Option(names = "--case", required = true, paramLabel = "REF", description = "The reference of the case")
    private String reference = "";

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    static class Which {

        @Option(
                names = "--as-of",
                required = true,
                paramLabel = "DATE",
                description = "The date; what happened on it is counted, and it bears no interest")
        private @Nullable LocalDate asOf;

        @Option(
                names = "--identity",
                required = true,
                paramLabel = "IDENTITY",
                description = "The identity of a statement that was handed out: gives it as it was")
        private @Nullable String identity;
    }

    /** @param sameToday whether what is known now gives the same figures at that date */
    private record Reproduced(Issued issued, boolean sameToday) {}

    @Override
    protected Object result(BeanFactory agency) {
        CaseId caseId = agency.getBean(CaseFiles.class).byReference(reference).id();
        Statements statements = agency.getBean(Statements.class);
        if (which.asOf != null) {
            return StatementData.of(
                    statements.of(caseId, which.asOf), agency.getBean(RateWords.class), Locale.getDefault());
        }
        String identity = which.identity == null ? "" : which.identity;
        Issued issued = agency.getBean(IssuedStatements.class)
                .find(caseId, identity)
                .orElseThrow(() -> new Refusal("account.unknown-identity", identity, reference));
        Statement now = statements.of(caseId, issued.asOf());
        return new Reproduced(issued, now.identity().equals(identity));
    }
}
