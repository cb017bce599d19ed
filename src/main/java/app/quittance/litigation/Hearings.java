package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The judge's days of a matter: fixed after an opposition, held, adjourned to another one. */
@Service
public class Hearings {

    private final Matters matters;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final AgencyCalendar calendar;

    Hearings(Matters matters, JdbcClient jdbc, Journal journal, AgencyCalendar calendar) {
        this.matters = matters;
        this.jdbc = jdbc;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * A day before the judge, as the registry's letter fixes it.
     *
     * @param heldAt the hour, where it gives one
     */
    public record NewHearing(LocalDate heldOn, Optional<LocalTime> heldAt, String place, String purpose) {

        public NewHearing {
            place = place.strip();
            purpose = purpose.strip();
            if (place.isEmpty() || purpose.isEmpty()) throw new Refusal("hearing.incomplete");
        }
    }

    /** The hearings of a case, in their order. */
    @Transactional(readOnly = true)
    public List<HearingFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select hearing_id, held_on, held_at, place, purpose, outcome, entered_by
                  from litigation.hearing where case_id = :case order by held_on, held_at nulls last""")
                .param("case", caseId.value())
                .query((row, n) -> new HearingFacts(
                        row.getObject("hearing_id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("held_at", LocalTime.class)),
                        row.getString("place"),
                        row.getString("purpose"),
                        Optional.ofNullable(row.getString("outcome")),
                        row.getString("entered_by")))
                .list();
    }

    /** Fixes a day; the same day and hour twice is refused. */
    @Transactional
    public void fix(CaseId caseId, NewHearing hearing, Actor by) {
        matters.calledToHearing(caseId);
        MatterFacts matter = matters.get(caseId);
        int kept = jdbc.sql("""
                insert into litigation.hearing (hearing_id, matter_id, case_id, client_id, held_on, held_at, place, purpose,
                                                entered_by)
                values (:id, :matter, :case, :client, :on, cast(:at as time), :place, :purpose, :by)
                on conflict do nothing""")
                .param("id", Uuid7.next())
                .param("matter", matter.id())
                .param("case", caseId.value())
                .param("client", matter.clientId().value())
                .param("on", hearing.heldOn())
                .param("at", hearing.heldAt().orElse(null))
                .param("place", hearing.place())
                .param("purpose", hearing.purpose())
                .param("by", by.name())
                .update();
        if (kept == 0) throw new Refusal("hearing.known", hearing.heldOn());
        tell(matter, by, "litigation.hearing-fixed", hearing.heldOn(), hearing.purpose());
    }

    /** What came of a day that was held: pleaded, adjourned, withdrawn. */
    @Transactional
    public void held(CaseId caseId, UUID hearing, String outcome, Actor by) {
        if (outcome.isBlank()) throw new Refusal("hearing.outcome-missing");
        HearingFacts facts = of(caseId).stream()
                .filter(each -> each.id().equals(hearing))
                .findFirst()
                .orElseThrow(() -> new Unknown("hearing " + hearing));
        if (facts.heldOn().isAfter(calendar.today())) throw new Refusal("hearing.not-held-yet", facts.heldOn());
        jdbc.sql("update litigation.hearing set outcome = :outcome where hearing_id = :id")
                .param("outcome", outcome.strip())
                .param("id", hearing)
                .update();
        tell(matters.get(caseId), by, "litigation.hearing-held", facts.heldOn(), outcome.strip());
    }

    private void tell(MatterFacts matter, Actor by, String kind, LocalDate on, String what) {
        journal.record(matter.caseId().value(), matter.clientId(), by, kind, Map.of("on", on.toString(), "what", what));
    }
}
