package app.quittance.debtor;

import app.quittance.debtor.Likeness.Decision;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.platform.SqlFiles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person says whether two debtors are one. Both keep their rows, cases and history: what is said of the pair is all
 * that changes, so taking it back leaves everything as it was but the journal, where both acts stand.
 */
@Service
public class Joins {

    private final Likenesses likenesses;
    private final Debtors debtors;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("debtor");

    Joins(
            Likenesses likenesses,
            Debtors debtors,
            Journal journal,
            AgencyCalendar calendar,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.likenesses = likenesses;
        this.debtors = debtors;
        this.journal = journal;
        this.calendar = calendar;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** The two are one: whoever asks for the one's other cases or proceedings finds the other's. */
    @Transactional
    public Likeness same(LikenessId id, Actor by) {
        Likeness pair = decide(id, Decision.SAME, by);
        regroup(pair);
        events.publishEvent(new DebtorsJoined(pair.debtor().id(), pair.other().id()));
        return pair;
    }

    /** The two are not one; nobody is asked again. */
    @Transactional
    public Likeness different(LikenessId id, Actor by) {
        return decide(id, Decision.DIFFERENT, by);
    }

    /** Takes back what was said: the pair waits for a person again. */
    @Transactional
    public Likeness takeBack(LikenessId id, Actor by) {
        oneAtATime();
        Likeness pair = likenesses.get(id);
        int taken = jdbc.sql("""
                update debtor.likeness set decision = null, decided_on = null, decided_by = null
                 where likeness_id = :id and decision is not null""").param("id", id.value()).update();
        if (taken == 0) throw new Refusal("likeness.not-decided");
        tell(pair, pair.isJoined() ? "debtors.parted" : "debtors.asked-again", by);
        if (pair.isJoined()) {
            regroup(pair);
            events.publishEvent(
                    new DebtorsParted(pair.debtor().id(), pair.other().id()));
        }
        return pair;
    }

    private Likeness decide(LikenessId id, Decision decision, Actor by) {
        oneAtATime();
        Likeness pair = likenesses.get(id);
        pair.decided().ifPresent(earlier -> {
            throw new Refusal("likeness.decided." + earlier.decision(), earlier.by());
        });
        jdbc.sql("""
                update debtor.likeness set decision = :decision, decided_on = :on, decided_by = :by
                 where likeness_id = :id""")
                .param("decision", decision.name())
                .param("on", calendar.today())
                .param("by", by.name())
                .param("id", id.value())
                .update();
        tell(pair, decision == Decision.SAME ? "debtors.joined" : "debtors.told-apart", by);
        return pair;
    }

    /** Two who decide at once could each leave out the other's group: it is rare, so they wait. */
    private void oneAtATime() {
        jdbc.sql("lock table debtor.person in share row exclusive mode").update();
    }

    private void regroup(Likeness pair) {
        List<DebtorId> touched = Stream.of(pair.debtor().id(), pair.other().id())
                .flatMap(each -> debtors.same(each).stream())
                .distinct()
                .toList();
        jdbc.sql(sql.get("regroup"))
                .param("debtors", touched.stream().map(DebtorId::value).toArray(UUID[]::new))
                .update();
    }

    /** A pair stands in the journal as its own owner: no client may read that another has the same debtor. */
    private void tell(Likeness pair, String kind, Actor by) {
        UUID key = pair.id().value();
        Map<String, String> details = Map.of(
                "debtor", pair.debtor().id().value().toString(),
                "other", pair.other().id().value().toString(),
                "score", Integer.toString(pair.score()),
                "signs", pair.signs().stream().map(Sign::name).collect(Collectors.joining(" ")));
        journal.record(key, new ClientId(key), by, kind, details);
    }
}
