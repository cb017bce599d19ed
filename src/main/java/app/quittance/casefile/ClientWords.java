package app.quittance.casefile;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the client of a case says of the debtor and the claims: read for every page, and changed by the client itself. */
@Service
public class ClientWords {

    private final JdbcClient jdbc;
    private final NotesTable table;
    private final CaseFiles caseFiles;
    private final NotesBulk bulk;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;

    ClientWords(
            JdbcClient jdbc,
            NotesTable table,
            CaseFiles caseFiles,
            NotesBulk bulk,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.table = table;
        this.caseFiles = caseFiles;
        this.bulk = bulk;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    /** All that was said, as it stands. */
    @Transactional(readOnly = true)
    public PlacementNotes of(CaseId id) {
        return new PlacementNotes(table.ofDebtor(id), table.ofClaims(id));
    }

    /** What was said of the debtor of a case. */
    @Transactional(readOnly = true)
    public DebtorNotes ofDebtor(CaseId id) {
        return table.ofDebtor(id);
    }

    /** What stands for each invoice of the case, those included of which nothing is said. */
    @Transactional(readOnly = true)
    public Map<String, ClaimNotes> ofInvoices(CaseId id) {
        var notes = new TreeMap<String, ClaimNotes>();
        claims(id).values().forEach(invoice -> notes.put(invoice, ClaimNotes.NONE));
        table.ofClaims(id).forEach(said -> notes.put(said.invoiceNumber(), said.notes()));
        return notes;
    }

    /** Takes the place of all that was said; an invoice that is not named has nothing said of it any more. */
    @Transactional
    public void say(CaseId id, DebtorNotes debtor, Map<String, ClaimNotes> ofInvoices, Actor by) {
        sayOfDebtor(id, debtor, by);
        Set<String> invoices = new LinkedHashSet<>(claims(id).values());
        ofInvoices.keySet().stream()
                .filter(named -> !invoices.contains(named))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Refusal("said.invoice-unknown", unknown);
                });
        invoices.forEach(invoice -> sayOfInvoice(id, invoice, ofInvoices.getOrDefault(invoice, ClaimNotes.NONE), by));
    }

    /** Takes the place of all that was said of the debtor; saying the same again changes nothing. */
    @Transactional
    public void sayOfDebtor(CaseId id, DebtorNotes said, Actor by) {
        DebtorNotes clean = NotesRules.clean(said);
        CaseFacts facts = open(id);
        List<SaidThing> changed = NotesRules.changed(table.ofDebtor(id), clean);
        if (changed.isEmpty()) return;
        table.keep(clean, facts, calendar.today());
        Map<String, String> details = Map.of("what", words(changed));
        openCases(facts).forEach(each -> tell(each, facts, by, "case.debtor-said", details));
    }

    /**
     * Takes the place of all that was said of an invoice, which may be due in several instalments. One that was assigned lets
     * its case rest; once none is, the case goes on.
     */
    @Transactional
    public void sayOfInvoice(CaseId id, String invoiceNumber, ClaimNotes said, Actor by) {
        LocalDate today = calendar.today();
        ClaimNotes clean = NotesRules.clean(invoiceNumber, said, today);
        CaseFacts facts = open(id);
        Map<UUID, ClaimNotes> before = standing(id, invoiceNumber);
        Set<SaidThing> changed = new LinkedHashSet<>();
        before.forEach((claim, was) -> {
            if (!clean.equals(was)) table.keep(clean, claim, facts, today);
            changed.addAll(NotesRules.changed(was, clean));
        });
        if (changed.isEmpty()) return;
        tell(id, facts, by, "case.claim-said", Map.of("invoice", invoiceNumber, "what", words(changed)));
        if (changed.contains(SaidThing.FACTOR) || changed.contains(SaidThing.FACTOR_IBAN)) payeeChanged(facts, by);
    }

    /** Whom the debtor pays is confirmed anew where somebody else, or another account, is to be paid. */
    private void payeeChanged(CaseFacts facts, Actor by) {
        List<UUID> only = List.of(facts.id().value());
        if (!bulk.holdAssigned(only, calendar.today()).isEmpty()) {
            tell(facts.id(), facts, by, "case.payee-asked", Map.of());
        }
        if (!bulk.releaseUnassigned(only, calendar.today()).isEmpty()) {
            tell(facts.id(), facts, by, "case.payee-unasked", Map.of());
        }
    }

    /** Nobody works a closed case any more: what is said of it would be read by no one. */
    private CaseFacts open(CaseId id) {
        caseFiles.keep(id);
        CaseFacts facts = caseFiles.get(id);
        if (!facts.status().isOpen()) throw new Refusal("said.closed", facts.reference());
        return facts;
    }

    private Map<UUID, ClaimNotes> standing(CaseId id, String invoiceNumber) {
        Map<UUID, ClaimNotes> said = table.ofClaims(id).stream()
                .collect(Collectors.toMap(each -> each.claimId().value(), PlacementNotes.OfClaim::notes));
        Map<UUID, ClaimNotes> standing = claims(id).entrySet().stream()
                .filter(claim -> claim.getValue().equals(invoiceNumber))
                .map(Map.Entry::getKey)
                .collect(Collectors.toMap(
                        claim -> claim, claim -> Objects.requireNonNullElse(said.get(claim), ClaimNotes.NONE)));
        if (standing.isEmpty()) throw new Unknown("invoice " + invoiceNumber);
        return standing;
    }

    /** The claims of a case with their invoice numbers. */
    private Map<UUID, String> claims(CaseId id) {
        record Known(UUID claim, String invoice) {}
        return jdbc
                .sql("""
                select claim_id, invoice_number from casefile.claim where case_id = :case and withdrawn_on is null""")
                .param("case", id.value())
                .query((row, n) -> new Known(row.getObject("claim_id", UUID.class), row.getString("invoice_number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::claim, Known::invoice));
    }

    private List<CaseId> openCases(CaseFacts facts) {
        return Stream.concat(
                        Stream.of(facts.id()),
                        jdbc
                                .sql("""
                        select case_id from casefile.case_file
                         where client_id = :client and debtor_id = :debtor and status <> 'CLOSED' and case_id <> :case""")
                                .param("client", facts.clientId().value())
                                .param("debtor", facts.debtorId().value())
                                .param("case", facts.id().value())
                                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                                .list()
                                .stream())
                .toList();
    }

    private void tell(CaseId id, CaseFacts facts, Actor by, String kind, Map<String, String> details) {
        journal.record(id.value(), facts.clientId(), by, kind, details);
        events.publishEvent(new CaseChanged(id));
    }

    private static String words(Collection<SaidThing> things) {
        return things.stream().map(thing -> "enum.SaidThing." + thing).collect(Collectors.joining(", "));
    }
}
