package app.quittance.arrangement;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises to pay. What became of one is never entered by hand: it follows from the payments received and the calendar, and
 * is found again when a payment comes late with an earlier date, or bounces.
 */
@Service
public class Promises {

    private static final HousePolicy POLICY = HousePolicy.HOUSE;

    private final JdbcClient jdbc;
    private final Arrangeable arrangeable;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;
    private final Clock clock;
    private final SqlFiles sql = SqlFiles.of("arrangement");

    Promises(
            JdbcClient jdbc,
            Arrangeable arrangeable,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.arrangeable = arrangeable;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Takes a promise; it replaces one that is not due yet. Refused while a plan runs, which is a promise already. */
    @Transactional
    public PromiseId make(CaseId caseId, Money amount, LocalDate dueOn, Actor by) {
        LocalDate today = calendar.today();
        CaseFacts file = arrangeable.require(caseId, amount);
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(POLICY.promiseWithinDays()))) {
            throw new Refusal("promise.date", POLICY.promiseWithinDays());
        }
        replacePending(file, today, "promise.replaced", by);
        PromiseId id = PromiseId.random();
        insert(id, file, amount, dueOn, by);
        var details = Map.of("amount", amount.amount() + " " + amount.currency(), "due", dueOn.toString());
        journal.record(caseId.value(), file.clientId(), by, "promise.made", details);
        events.publishEvent(new PromiseMade(id, caseId, dueOn));
        return id;
    }

    /** The promises of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<PromiseFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select promise_id, case_id, amount, currency, made_on, due_on, status, ended_on, taken_by
                  from arrangement.promise where case_id = :case order by made_at desc""")
                .param("case", caseId.value())
                .query(Promises::promise)
                .list();
    }

    /** The promise that is waited for, if any. */
    @Transactional(readOnly = true)
    public Optional<PromiseFacts> pending(CaseId caseId) {
        return of(caseId).stream()
                .filter(promise -> promise.status() == PromiseStatus.PENDING)
                .findFirst();
    }

    /**
     * Finds on a date which pending promises were kept and which are broken, and gives their number; doing it again changes
     * nothing.
     */
    @Transactional
    public int judge(LocalDate today) {
        return judged(today, null);
    }

    /** As {@link #judge(LocalDate)}, for cases of which a payment came or went. */
    @Transactional
    int judge(LocalDate today, List<CaseId> cases) {
        return judged(today, cases.stream().map(CaseId::value).toArray(UUID[]::new));
    }

    private int judged(LocalDate today, UUID @Nullable [] cases) {
        List<Judged> judged = jdbc.sql(sql.get("judge-promises"))
                .param("today", today)
                .param("cases", cases)
                .query(Judged::read)
                .list();
        Judged.tell(judged, "promise.", journal);
        List<CaseId> broken = judged.stream()
                .filter(each -> each.status().equals(PromiseStatus.BROKEN.name()))
                .map(each -> new CaseId(each.caseId()))
                .toList();
        for (int from = 0; from < broken.size(); from += PromisesBroken.AT_MOST) {
            int until = Math.min(broken.size(), from + PromisesBroken.AT_MOST);
            events.publishEvent(new PromisesBroken(broken.subList(from, until), today));
        }
        return judged.size();
    }

    /** A case ended: what was promised on it is waited for no more. */
    @Transactional
    void lapse(CaseId caseId, LocalDate on) {
        end(caseId, PromiseStatus.LAPSED, on);
    }

    /** Something else was agreed: the promise that is waited for gives way to it, and the journal says to what. */
    void replacePending(CaseFacts file, LocalDate on, String kind, Actor by) {
        for (Map<String, String> told : end(file.id(), PromiseStatus.REPLACED, on)) {
            journal.record(file.id().value(), file.clientId(), by, kind, told);
        }
    }

    /** Ends what is waited for, and gives what it was, as the journal tells it. */
    private List<Map<String, String>> end(CaseId caseId, PromiseStatus status, LocalDate on) {
        return jdbc.sql("""
                update arrangement.promise set status = :status, ended_on = :on
                 where case_id = :case and status = 'PENDING'
                returning amount, currency, due_on""")
                .param("status", status.name())
                .param("on", on)
                .param("case", caseId.value())
                .query((row, n) -> Map.of(
                        "amount",
                        row.getBigDecimal("amount") + " " + row.getString("currency"),
                        "due",
                        row.getObject("due_on", LocalDate.class).toString()))
                .list();
    }

    private void insert(PromiseId id, CaseFacts file, Money amount, LocalDate dueOn, Actor by) {
        jdbc.sql("""
                insert into arrangement.promise (promise_id, case_id, client_id, amount, currency, made_on, made_at, due_on,
                                                 grace_on, taken_by)
                values (:id, :case, :client, :amount, :currency, :madeOn, :madeAt, :dueOn, :graceOn, :by)""")
                .param("id", id.value())
                .param("case", file.id().value())
                .param("client", file.clientId().value())
                .param("amount", amount.amount())
                .param("currency", amount.currency().getCurrencyCode())
                .param("madeOn", calendar.today())
                .param("madeAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("dueOn", dueOn)
                .param("graceOn", dueOn.plusDays(POLICY.promiseGraceDays()))
                .param("by", by.name())
                .update();
    }

    private static PromiseFacts promise(ResultSet row, int number) throws SQLException {
        return new PromiseFacts(
                new PromiseId(row.getObject("promise_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getObject("made_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                PromiseStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getString("taken_by"));
    }
}
