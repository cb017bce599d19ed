package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claims;
import app.quittance.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * What a person chose for the packet of a case: which exhibits go in, their order among those of one kind of place, and the court to
 * which an opposed case goes at once (CPC 1408).
 */
@Service
public class PacketChoices {

    private final Exhibits exhibits;
    private final ExhibitNumbering numbering;
    private final Claims claims;
    private final Matters matters;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PacketChoices(
            Exhibits exhibits,
            ExhibitNumbering numbering,
            Claims claims,
            Matters matters,
            CaseFiles caseFiles,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.exhibits = exhibits;
        this.numbering = numbering;
        this.claims = claims;
        this.matters = matters;
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * An exhibit as it was chosen.
     *
     * @param number as the schedule quotes it: "6.1 a"; none of what was left out, nor of the power, which is a paper of its own
     */
    public record Chosen(ExhibitFacts exhibit, boolean leftOut, Optional<String> number) {}

    private record Choice(@Nullable Integer place, boolean leftOut) {}

    /** Every exhibit of a case in the order of its packet, those that were left out among them. */
    @Transactional(readOnly = true)
    public List<Chosen> of(CaseId caseId) {
        Map<UUID, Choice> choices = choices(caseId);
        List<ExhibitFacts> ordered = ordered(exhibits.of(caseId), choices);
        Map<UUID, String> numbers = new HashMap<>();
        numbering
                .number(
                        ordered.stream()
                                .filter(exhibit -> !isLeftOut(exhibit, choices) && !PetitionWriter.isPower(exhibit))
                                .toList(),
                        claims.of(caseId))
                .forEach(numbered ->
                        numbers.put(numbered.facts().id(), numbered.exhibit().number()));
        return ordered.stream()
                .map(exhibit -> new Chosen(
                        exhibit, isLeftOut(exhibit, choices), Optional.ofNullable(numbers.get(exhibit.id()))))
                .toList();
    }

    /** The exhibits that go into the packet. */
    @Transactional(readOnly = true)
    public List<ExhibitFacts> included(CaseId caseId) {
        Map<UUID, Choice> choices = choices(caseId);
        return ordered(exhibits.of(caseId), choices).stream()
                .filter(exhibit -> !isLeftOut(exhibit, choices))
                .toList();
    }

    /** Leaves an exhibit out of the packet, or takes it in again. What the packet then lacks, the checks say. */
    @Transactional
    public void leaveOut(CaseId caseId, UUID exhibit, boolean out) {
        CaseFacts facts = open(caseId);
        indexOf(exhibits.of(caseId), exhibit);
        keep(facts, exhibit, null, out);
        events.publishEvent(new EvidenceChanged(caseId));
    }

    /** Puts an exhibit before the one that stands before it in its group; the first stays where it is. */
    @Transactional
    public void moveUp(CaseId caseId, UUID exhibit) {
        List<ExhibitFacts> order = ordered(exhibits.of(caseId), choices(caseId));
        int from = indexOf(order, exhibit);
        int to = from - 1;
        while (to >= 0 && !sameGroup(order.get(to), order.get(from))) to--;
        if (to < 0) return;
        order.add(to, order.remove(from));
        CaseFacts facts = open(caseId);
        for (int place = 0; place < order.size(); place++)
            keep(facts, order.get(place).id(), place, null);
        events.publishEvent(new EvidenceChanged(caseId));
    }

    /** The court to which the case goes at once if the order is opposed; empty where none is asked for. */
    @Transactional(readOnly = true)
    public Optional<String> onOpposition(CaseId caseId) {
        return jdbc.sql("select on_opposition from litigation.packet_choice where case_id = :case")
                .param("case", caseId.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }

    /**
     * Chooses that court.
     *
     * @param court blank to ask for none
     */
    @Transactional
    public void sendToOnOpposition(CaseId caseId, String court) {
        jdbc.sql("""
                insert into litigation.packet_choice (case_id, client_id, on_opposition)
                values (:case, :client, nullif(:court, ''))
                on conflict (case_id) do update set on_opposition = excluded.on_opposition""")
                .param("case", caseId.value())
                .param("client", open(caseId).clientId().value())
                .param("court", court.strip())
                .update();
        events.publishEvent(new EvidenceChanged(caseId));
    }

    private Map<UUID, Choice> choices(CaseId caseId) {
        Map<UUID, Choice> choices = new HashMap<>();
        jdbc.sql("select exhibit_id, place, left_out from litigation.exhibit_choice where case_id = :case")
                .param("case", caseId.value())
                .query((row, n) -> choices.put(
                        row.getObject("exhibit_id", UUID.class),
                        new Choice(row.getObject("place", Integer.class), row.getBoolean("left_out"))))
                .list();
        return choices;
    }

    /** Those that were put in a place stand as they were put; each that came since goes behind the last of its kind or of one before. */
    private static List<ExhibitFacts> ordered(List<ExhibitFacts> exhibits, Map<UUID, Choice> choices) {
        List<ExhibitFacts> order = new ArrayList<>(exhibits.stream()
                .filter(exhibit -> placeOf(exhibit, choices).isPresent())
                .sorted(Comparator.comparing(
                        exhibit -> placeOf(exhibit, choices).orElseThrow()))
                .toList());
        for (ExhibitFacts exhibit : exhibits) {
            if (placeOf(exhibit, choices).isEmpty()) order.add(placeFor(exhibit, order), exhibit);
        }
        return order;
    }

    private static int placeFor(ExhibitFacts exhibit, List<ExhibitFacts> order) {
        int place = order.size();
        while (place > 0 && order.get(place - 1).kind().compareTo(exhibit.kind()) > 0) place--;
        return place;
    }

    private static Optional<Integer> placeOf(ExhibitFacts exhibit, Map<UUID, Choice> choices) {
        return Optional.ofNullable(choices.get(exhibit.id())).map(Choice::place);
    }

    private static boolean isLeftOut(ExhibitFacts exhibit, Map<UUID, Choice> choices) {
        return Optional.ofNullable(choices.get(exhibit.id()))
                .map(Choice::leftOut)
                .orElse(false);
    }

    /** Whether both stand in one part of the schedule: before the invoices, with the same invoice, or after them. */
    private static boolean sameGroup(ExhibitFacts one, ExhibitFacts other) {
        return one.kind().group() == other.kind().group() && one.claim().equals(other.claim());
    }

    private static int indexOf(List<ExhibitFacts> order, UUID exhibit) {
        for (int i = 0; i < order.size(); i++) if (order.get(i).id().equals(exhibit)) return i;
        throw new Refusal("exhibit.not-in-case");
    }

    private void keep(CaseFacts facts, UUID exhibit, @Nullable Integer place, @Nullable Boolean leftOut) {
        jdbc.sql("""
                insert into litigation.exhibit_choice as c (case_id, exhibit_id, client_id, place, left_out)
                values (:case, :exhibit, :client, cast(:place as integer), coalesce(cast(:out as boolean), false))
                on conflict (case_id, exhibit_id) do update
                   set place = coalesce(excluded.place, c.place), left_out = coalesce(cast(:out as boolean), c.left_out)""")
                .param("case", facts.id().value())
                .param("exhibit", exhibit)
                .param("client", facts.clientId().value())
                .param("place", place)
                .param("out", leftOut)
                .update();
    }

    /** Refused once the petition is filed: what was filed is not changed any more. */
    private CaseFacts open(CaseId caseId) {
        matters.refuseIfFiled(caseId);
        return caseFiles.get(caseId);
    }
}
