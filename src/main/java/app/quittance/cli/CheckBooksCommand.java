package app.quittance.cli;

import app.quittance.account.AccountProof;
import app.quittance.ledger.Books;
import app.quittance.platform.Sentences;
import app.quittance.remittance.RemittanceProof;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "check-books",
        description = {
            "Proves the books: every posting balances and may stand where it stands, every case is posted as its",
            "statement says, and every remittance as its period was. Exit code 1 if there is a fault."
        })
class CheckBooksCommand extends AgencyJob {

    /** What was found; the first hundred faults of each rule. */
    record Checked(boolean sound, List<Fault> faults) {}

    record Fault(String rule, String where, String message) {}

    @Override
    protected Object result(BeanFactory agency) {
        Sentences sentences = agency.getBean(Sentences.class);
        List<Fault> faults = Stream.of(
                        agency.getBean(Books.class).check(),
                        agency.getBean(AccountProof.class).check(),
                        agency.getBean(RemittanceProof.class).check())
                .flatMap(List::stream)
                .map(fault -> new Fault(fault.rule(), fault.where(), message(fault, sentences)))
                .toList();
        return new Checked(faults.isEmpty(), faults);
    }

    @Override
    protected int exitCode(Object result) {
        return result instanceof Checked(boolean sound, var faults) && sound ? 0 : 1;
    }

    private static String message(Books.Fault fault, Sentences sentences) {
        return sentences.say("ledger.fault." + fault.rule(), Locale.getDefault(), fault.where());
    }
}
