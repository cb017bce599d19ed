package app.quittance.intake;

import app.quittance.casefile.InvoiceAliases;
import app.quittance.debtor.Spellings;
import app.quittance.intake.Review.Answers;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client's person says of a file that was tried out which of its debtors and invoices are ones placed before. The file
 * is then looked at again, so that what would be opened, joined and left out is what will be.
 */
@Service
public class ReviewDesk {

    private final ImportReports reports;
    private final ImportRows imports;
    private final LookRows looks;
    private final ImportJob job;
    private final ResemblanceRows debtors;
    private final TwinRows invoices;
    private final Spellings spellings;
    private final InvoiceAliases aliases;

    ReviewDesk(
            ImportReports reports,
            ImportRows imports,
            LookRows looks,
            ImportJob job,
            ResemblanceRows debtors,
            TwinRows invoices,
            Spellings spellings,
            InvoiceAliases aliases) {
        this.reports = reports;
        this.imports = imports;
        this.looks = looks;
        this.job = job;
        this.debtors = debtors;
        this.invoices = invoices;
        this.spellings = spellings;
        this.aliases = aliases;
    }

    @Transactional(readOnly = true)
    public Review of(ImportId id) {
        reports.get(id);
        return new Review(debtors.of(id), invoices.of(id));
    }

    /**
     * Takes answers and has the file looked at again in the background; gives the new look, or the same one where the answers
     * say nothing new.
     */
    @Transactional
    public ImportId answer(ImportId id, Answers answers, Actor by) {
        ClientId client = reports.get(id).client();
        ImportId file = looks.hold(id);
        if (looks.isTaken(file)) throw new Refusal("import.already-taken");
        if (!imports.status(id).isOver()) throw new Refusal("import.not-read-yet");
        Review asked = of(id);
        List<Resemblance> ofDebtors =
                news(asked.debtors(), answers.ofDebtors(), Resemblance::number, Resemblance::answer);
        List<Twin> ofInvoices = news(asked.invoices(), answers.ofInvoices(), Twin::number, Twin::answer);
        ofDebtors.forEach(each -> say(client, each, verdict(answers.ofDebtors(), each.number()), by));
        ofInvoices.forEach(each -> say(client, each, verdict(answers.ofInvoices(), each.number()), by));
        if (ofDebtors.isEmpty() && ofInvoices.isEmpty()) return id;
        ImportId look = looks.insert(file, imports.mapping(id), by);
        job.schedule(look);
        return look;
    }

    /** What is answered otherwise than before; what was never asked is refused. */
    private static <T> List<T> news(
            List<T> asked,
            Map<Integer, Verdict> answers,
            ToIntFunction<T> number,
            Function<T, Optional<Verdict.Said>> before) {
        for (int answered : answers.keySet()) {
            if (asked.stream().noneMatch(each -> number.applyAsInt(each) == answered)) {
                throw new Refusal("resemblance.unknown", answered);
            }
        }
        return asked.stream()
                .filter(each -> answers.containsKey(number.applyAsInt(each)))
                .filter(each -> Verdict.of(before.apply(each)) != verdict(answers, number.applyAsInt(each)))
                .toList();
    }

    private static Verdict verdict(Map<Integer, Verdict> answers, int number) {
        return Objects.requireNonNull(answers.get(number));
    }

    private void say(ClientId client, Resemblance each, Verdict verdict, Actor by) {
        if (verdict == Verdict.OPEN) spellings.takeBack(client, each.spelling(), each.other(), by);
        else spellings.say(client, each.spelling(), each.other(), verdict == Verdict.SAME, by);
    }

    private void say(ClientId client, Twin each, Verdict verdict, Actor by) {
        String number = each.inFile().number();
        if (verdict == Verdict.OPEN) aliases.takeBack(client, each.debtor(), number, each.claim(), by);
        else aliases.say(client, each.debtor(), number, each.claim(), verdict == Verdict.SAME, by);
    }
}
