package app.quittance.cli;

import app.quittance.account.StatementData;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFiles;
import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "statement", description = "What is owed on a case on a date, and how each cent of it was found.")
class StatementCommand extends AgencyJob {

    @Option(names = "--case", required = true, paramLabel = "REF", description = "The reference of the case")
    private String reference = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "The date; what happened on it is counted, and it bears no interest")
    private LocalDate asOf = LocalDate.EPOCH;

    @Override
    protected Object result(BeanFactory agency) {
        var caseId = agency.getBean(CaseFiles.class).byReference(reference).id();
        return StatementData.of(agency.getBean(Statements.class).of(caseId, asOf));
    }
}
