package app.quittance.intake;

import app.quittance.debtor.DebtorKind;
import app.quittance.intake.check.Limitations;
import app.quittance.law.Facts;
import app.quittance.law.Relation;
import app.quittance.law.limitation.BilledEnergy;
import app.quittance.law.limitation.ClaimKind;
import app.quittance.law.limitation.Limitation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the law, once for each kind of debtor and due day of a file, whether such a claim is time-barred today. */
final class LimitationRule implements Limitations {

    private record Question(ClaimKind kind, LocalDate dueOn) {}

    private final Map<Question, Boolean> answers = new HashMap<>();
    private final Facts facts;
    private final LocalDate today;

    LimitationRule(Facts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    @Override
    public boolean expired(DebtorKind debtor, LocalDate dueOn) {
        ClaimKind kind = debtor == DebtorKind.CONSUMER ? ClaimKind.B2C : ClaimKind.B2B;
        return answers.computeIfAbsent(
                new Question(kind, dueOn),
                question -> Limitation.of(question.kind(), question.dueOn(), List.of(), facts)
                        .expiredOn(today));
    }

    @Override
    public boolean billedTooLate(DebtorKind debtor, LocalDate billedOn, LocalDate usedUntil) {
        Relation relation = debtor == DebtorKind.CONSUMER ? Relation.CONSUMER : Relation.PROFESSIONALS;
        return BilledEnergy.of(relation, billedOn, facts)
                .filter(rule -> rule.isTooLateFor(usedUntil))
                .isPresent();
    }
}
