package app.quittance.arrangement;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A promise as it stands. */
public record PromiseFacts(
        PromiseId id,
        CaseId caseId,
        Money amount,
        LocalDate madeOn,
        LocalDate dueOn,
        PromiseStatus status,
        Optional<LocalDate> endedOn,
        String takenBy) {}
