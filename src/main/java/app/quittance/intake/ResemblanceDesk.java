package app.quittance.intake;

import app.quittance.debtor.Spellings;
import app.quittance.intake.Resemblance.Verdict;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client's person says of a file that was tried out which of its debtors are ones that it told of before. The file is
 * then looked at again, so that what would be opened and joined is what will be.
 */
@Service
public class ResemblanceDesk {

    private final ImportReports reports;
    private final ImportRows imports;
    private final LookRows looks;
    private final ImportJob job;
    private final ResemblanceRows rows;
    private final Spellings spellings;

    ResemblanceDesk(
            ImportReports reports,
            ImportRows imports,
            LookRows looks,
            ImportJob job,
            ResemblanceRows rows,
            Spellings spellings) {
        this.reports = reports;
        this.imports = imports;
        this.looks = looks;
        this.job = job;
        this.rows = rows;
        this.spellings = spellings;
    }

    /** Those that wait for an answer first, the likeliest of them first; then those that were answered. */
    @Transactional(readOnly = true)
    public List<Resemblance> of(ImportId id) {
        reports.get(id);
        return rows.of(id);
    }

    /**
     * Takes answers, by the number of the resemblance, and has the file looked at again in the background; gives the new look,
     * or the same one where the answers say nothing new.
     */
    @Transactional
    public ImportId answer(ImportId id, Map<Integer, Verdict> answers, Actor by) {
        ClientId client = reports.get(id).client();
        ImportId file = looks.hold(id);
        if (looks.isTaken(file)) throw new Refusal("import.already-taken");
        if (!imports.status(id).isOver()) throw new Refusal("import.not-read-yet");
        List<Resemblance> known = rows.of(id);
        for (int number : answers.keySet()) {
            if (known.stream().noneMatch(each -> each.number() == number)) {
                throw new Refusal("resemblance.unknown", number);
            }
        }
        List<Resemblance> news = known.stream()
                .filter(each -> answers.containsKey(each.number()))
                .filter(each -> answerOf(each) != answers.get(each.number()))
                .toList();
        news.forEach(each -> say(client, each, Objects.requireNonNull(answers.get(each.number())), by));
        if (news.isEmpty()) return id;
        ImportId look = looks.insert(file, imports.mapping(id), by);
        job.schedule(look);
        return look;
    }

    private static Verdict answerOf(Resemblance each) {
        return each.answer().map(Resemblance.Answered::answer).orElse(Verdict.OPEN);
    }

    private void say(ClientId client, Resemblance each, Verdict answer, Actor by) {
        if (answer == Verdict.OPEN) spellings.takeBack(client, each.spelling(), each.other(), by);
        else spellings.say(client, each.spelling(), each.other(), answer == Verdict.SAME, by);
    }
}
