package app.quittance.cli;

import app.quittance.intake.HistoryFiles;
import app.quittance.kernel.Refusal;
import java.io.IOException;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "import-history",
        description = {
            "Takes a client's payment history: a CSV in the canonical form, one row per invoice and payment. Exit code 1",
            "if nothing was taken. The same file twice changes nothing; a later one adds payments."
        })
class ImportHistoryCommand extends ImportCommand {

    /** A file of debts would open cases, which is not what was asked for. */
    @Override
    protected Object result(BeanFactory agency) throws IOException {
        if (isReadable() && !HistoryFiles.isHistory(file())) throw new Refusal("cli.not-a-history", file());
        return super.result(agency);
    }
}
