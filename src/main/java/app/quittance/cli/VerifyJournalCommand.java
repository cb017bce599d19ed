package app.quittance.cli;

import app.quittance.journal.Journal;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "verify-journal",
        description =
                "Checks that no entry of a case's journal was changed, removed or put in later. Exit code 1 if one was.")
class VerifyJournalCommand extends AgencyJob {

    /** What was found: the first entry of each journal that does not hold. */
    record Verified(boolean intact, List<BrokenChain> broken) {}

    record BrokenChain(UUID caseId, int entry) {}

    @Override
    protected Object result(BeanFactory agency) {
        List<BrokenChain> broken = agency.getBean(Journal.class).brokenChains().entrySet().stream()
                .map(chain -> new BrokenChain(chain.getKey(), chain.getValue()))
                .toList();
        return new Verified(broken.isEmpty(), broken);
    }

    @Override
    protected int exitCode(Object result) {
        return result instanceof Verified(boolean intact, var broken) && intact ? 0 : 1;
    }
}
