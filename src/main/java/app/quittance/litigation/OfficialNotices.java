package app.quittance.litigation;

import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.NoticesFile.Effect;
import app.quittance.litigation.NoticesFile.Read;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Official notices of insolvency, matched with the debtors. A SIREN number is certain: the proceedings bind at once. A name is
 * not: somebody confirms it first. Notices of others are forgotten.
 */
@Service
public class OfficialNotices {

    private final Debtors debtors;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;

    OfficialNotices(Debtors debtors, JdbcClient jdbc, AgencyCalendar calendar) {
        this.debtors = debtors;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * What a file brought.
     *
     * @param read notices of proceedings in it
     * @param known that an earlier file had brought
     * @param taken matches that bind at once
     * @param proposed matches that somebody decides, and notices that somebody reads
     */
    public record Reading(int read, int known, int taken, int proposed) {}

    /** Reads a file whole or not at all; the same notice twice counts once. */
    @Transactional
    public Reading read(byte[] bytes, String fileName, Actor by) {
        Map<String, Read> notices = new LinkedHashMap<>();
        NoticesFile.read(bytes, fileName, notice -> notices.put(notice.reference(), notice));
        Map<DebtorId, String> bySiren = debtors.bySiren(notices.values().stream()
                .flatMap(notice -> notice.sirens().stream())
                .distinct()
                .toList());
        int known = 0;
        int taken = 0;
        int proposed = 0;
        for (Read notice : inOrder(notices)) {
            List<DebtorId> matches = matches(notice, bySiren);
            if (matches.isEmpty()) continue;
            Optional<UUID> id = keep(notice, by);
            if (id.isEmpty()) {
                known++;
                continue;
            }
            boolean certain = notice.effect() == Effect.OPENED || notice.effect() == Effect.PLAN;
            for (DebtorId match : matches) {
                boolean took = certain && take(notice, match);
                match(id.get(), match, took);
                if (took) taken++;
                else proposed++;
            }
        }
        return new Reading(notices.size(), known, taken, proposed);
    }

    /** A plan follows an opening, even where the file has them the other way round. */
    private static List<Read> inOrder(Map<String, Read> notices) {
        var ordered = new ArrayList<>(notices.values());
        ordered.sort(java.util.Comparator.comparing(Read::effect).thenComparing(Read::publishedOn));
        return ordered;
    }

    private List<DebtorId> matches(Read notice, Map<DebtorId, String> bySiren) {
        if (notice.effect() != Effect.PERSONAL_RECOVERY) {
            return bySiren.entrySet().stream()
                    .filter(entry -> notice.sirens().contains(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        String[] name = notice.party().split(" ", 2);
        return name.length < 2 || notice.department().isBlank()
                ? List.of()
                : debtors.consumersNamed(name[0], name[1], notice.department());
    }

    private boolean take(Read notice, DebtorId debtor) {
        if (notice.effect() == Effect.OPENED) {
            debtors.open(Proceedings.opened(
                    debtor,
                    notice.kind().orElseThrow(),
                    notice.judgedOn().orElseThrow(),
                    Optional.of(notice.publishedOn()),
                    notice.court(),
                    notice.representative()));
            return true;
        }
        Optional<Proceedings> before = debtors.proceedings(debtor, calendar.today()).stream()
                .filter(each -> each.kind() == ProceedingsKind.SAFEGUARD || each.kind() == ProceedingsKind.RECEIVERSHIP)
                .findFirst();
        before.ifPresent(each -> debtors.open(new Proceedings(
                each.debtorId(), each.kind(), each.openedOn(), Optional.empty(), "", "", "", notice.judgedOn())));
        return before.isPresent();
    }

    private Optional<UUID> keep(Read notice, Actor by) {
        UUID id = Uuid7.next();
        int kept = jdbc.sql("""
                insert into litigation.official_notice (notice_id, reference, published_on, effect, kind, judged_on, court, party,
                                                        nature, wording, department, born_on, read_on, read_by)
                values (:id, :reference, :publishedOn, :effect, :kind, :judgedOn, :court, :party, :nature, :wording,
                        :department, :bornOn, :readOn, :by)
                on conflict (reference) do nothing""")
                .param("id", id)
                .param("reference", notice.reference())
                .param("publishedOn", notice.publishedOn())
                .param("effect", notice.effect().name())
                .param("kind", notice.kind().map(Enum::name).orElse(null))
                .param("judgedOn", notice.judgedOn().orElse(null))
                .param("court", notice.court())
                .param("party", notice.party())
                .param("nature", notice.nature())
                .param("wording", notice.wording())
                .param("department", notice.department())
                .param("bornOn", notice.bornOn().orElse(null))
                .param("readOn", calendar.today())
                .param("by", by.name())
                .update();
        return kept == 0 ? Optional.empty() : Optional.of(id);
    }

    private void match(UUID notice, DebtorId debtor, boolean taken) {
        jdbc.sql("""
                insert into litigation.notice_match (notice_id, debtor_id, state, decided_on)
                values (:notice, :debtor, :state, case when :state = 'TAKEN' then cast(:on as date) end)""")
                .param("notice", notice)
                .param("debtor", debtor.value())
                .param("state", taken ? "TAKEN" : "PROPOSED")
                .param("on", calendar.today())
                .update();
    }

    /** What waits for somebody's eyes, the oldest publication first. */
    @Transactional(readOnly = true)
    public List<OfficialNotice> waiting() {
        return jdbc.sql("""
                select n.*, concat_ws(' ', d.title, d.forenames, d.name) as debtor_name
                  from litigation.api_notice n join debtor.api_debtor d using (debtor_id)
                 where n.state = 'PROPOSED' order by n.published_on, n.notice_id, n.debtor_id limit 200""")
                .query((row, n) -> new OfficialNotice(
                        row.getObject("notice_id", UUID.class),
                        row.getString("reference"),
                        row.getObject("published_on", LocalDate.class),
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        row.getString("debtor_name"),
                        row.getString("party"),
                        row.getString("court"),
                        row.getString("nature"),
                        row.getString("wording"),
                        row.getString("department"),
                        Optional.ofNullable(row.getObject("born_on", LocalDate.class)),
                        Effect.valueOf(row.getString("effect")) == Effect.PERSONAL_RECOVERY))
                .list();
    }

    /** It concerns this debtor: what it opens binds from its date. A notice that is only to be read is read. */
    @Transactional
    public void confirm(UUID notice, DebtorId debtor, Actor by) {
        OfficialNotice waiting = settle(notice, debtor, "TAKEN", by);
        if (!waiting.maySettle()) return;
        LocalDate judgedOn = jdbc.sql(
                        "select coalesce(judged_on, published_on) from litigation.official_notice where notice_id = :id")
                .param("id", notice)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .single();
        debtors.open(Proceedings.opened(
                debtor,
                ProceedingsKind.OVER_INDEBTEDNESS,
                judgedOn,
                Optional.of(waiting.publishedOn()),
                waiting.court(),
                ""));
    }

    /** It concerns somebody else. */
    @Transactional
    public void reject(UUID notice, DebtorId debtor, Actor by) {
        settle(notice, debtor, "REJECTED", by);
    }

    private OfficialNotice settle(UUID notice, DebtorId debtor, String state, Actor by) {
        OfficialNotice waiting = waiting().stream()
                .filter(each -> each.id().equals(notice) && each.debtor().equals(debtor))
                .findFirst()
                .orElseThrow(() -> new Unknown("notice " + notice));
        jdbc.sql("""
                update litigation.notice_match set state = :state, decided_on = :on, decided_by = :by
                 where notice_id = :notice and debtor_id = :debtor and state = 'PROPOSED'""")
                .param("state", state)
                .param("on", calendar.today())
                .param("by", by.name())
                .param("notice", notice)
                .param("debtor", debtor.value())
                .update();
        return waiting;
    }
}
