package app.quittance.contact;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a call.
 *
 * @param at when it began
 * @param summary what was said, objectively; may be empty where nobody answered
 * @param callBackOn the day on which to ring again
 */
public record LogCall(
        CaseId caseId,
        CallDirection direction,
        Instant at,
        CallOutcome outcome,
        String summary,
        @Nullable LocalDate callBackOn,
        Actor by) {

    public LogCall {
        summary = summary.strip();
        if (summary.length() > Notes.AT_MOST) throw new Refusal("contact.too-long", Notes.AT_MOST);
    }
}
