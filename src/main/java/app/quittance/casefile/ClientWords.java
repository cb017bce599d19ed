package app.quittance.casefile;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Iban;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the client of a case says of the debtor and the claims: read for every page, and changed by the client itself. */
@Service
public class ClientWords {

    private static final int LONGEST = 500;
    private static final String OF_DEBTOR =
            "careful, contact_to_avoid, deliveries_suspended, insurer, insurer_due_on, insurer_agreement, guarantor,"
                    + " guarantor_contact";

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final NotesBulk bulk;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;

    ClientWords(
            JdbcClient jdbc,
            CaseFiles caseFiles,
            NotesBulk bulk,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.bulk = bulk;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    /** All that was said, as it stands. */
    @Transactional(readOnly = true)
    public PlacementNotes of(CaseId id) {
        return new PlacementNotes(ofDebtor(id), ofClaims(id));
    }

    /** What was said of the debtor of a case. */
    @Transactional(readOnly = true)
    public DebtorNotes ofDebtor(CaseId id) {
        return jdbc.sql("select " + OF_DEBTOR + """
                 from casefile.case_file c
                 join casefile.debtor_note using (client_id, debtor_id)
                where c.case_id = :case""")
                .param("case", id.value())
                .query((row, n) -> debtorNotes(row))
                .optional()
                .orElse(DebtorNotes.NONE);
    }

    /** Takes the place of all that was said of the debtor; saying the same again changes nothing. */
    @Transactional
    public void sayOfDebtor(CaseId id, DebtorNotes said, Actor by) {
        DebtorNotes clean = clean(said);
        caseFiles.keep(id);
        CaseFacts facts = caseFiles.get(id);
        if (clean.equals(ofDebtor(id))) return;
        jdbc.sql("""
                insert into casefile.debtor_note (client_id, debtor_id, careful, contact_to_avoid, deliveries_suspended,
                            insurer, insurer_due_on, insurer_agreement, guarantor, guarantor_contact, said_on)
                values (:client, :debtor, :careful, :avoid, :suspended, :insurer, :insurerDueOn, :insurerAgreement, :guarantor,
                        :guarantorContact, :on)
                    on conflict (client_id, debtor_id) do update
                   set careful = excluded.careful, contact_to_avoid = excluded.contact_to_avoid,
                       deliveries_suspended = excluded.deliveries_suspended, insurer = excluded.insurer,
                       insurer_due_on = excluded.insurer_due_on, insurer_agreement = excluded.insurer_agreement,
                       guarantor = excluded.guarantor, guarantor_contact = excluded.guarantor_contact,
                       said_on = excluded.said_on""")
                .param("client", facts.clientId().value())
                .param("debtor", facts.debtorId().value())
                .param("careful", clean.careful())
                .param("avoid", clean.contactToAvoid())
                .param("suspended", clean.deliveriesSuspended())
                .param("insurer", clean.insurer())
                .param("insurerDueOn", clean.insurerDueOn())
                .param("insurerAgreement", clean.insurerAgreement())
                .param("guarantor", clean.guarantor())
                .param("guarantorContact", clean.guarantorContact())
                .param("on", calendar.today())
                .update();
        openCases(facts).forEach(each -> tell(each, facts, by, "case.client-said"));
    }

    /**
     * Takes the place of all that was said of an invoice, which may be due in several instalments. One that was assigned lets
     * its case rest.
     */
    @Transactional
    public void sayOfInvoice(CaseId id, String invoiceNumber, ClaimNotes said, Actor by) {
        ClaimNotes clean = clean(said);
        caseFiles.keep(id);
        CaseFacts facts = caseFiles.get(id);
        List<UUID> claims = claims(id, invoiceNumber);
        if (claims.isEmpty()) throw new Unknown("invoice " + invoiceNumber);
        Map<UUID, ClaimNotes> before = ofClaims(id).stream()
                .collect(Collectors.toMap(each -> each.claimId().value(), PlacementNotes.OfClaim::notes));
        List<UUID> changed = claims.stream()
                .filter(claim -> !clean.equals(before.getOrDefault(claim, ClaimNotes.NONE)))
                .toList();
        if (changed.isEmpty()) return;
        changed.forEach(claim -> keep(claim, facts, clean));
        tell(id, facts, by, "case.client-said");
        boolean assigned = changed.stream()
                .map(claim -> before.getOrDefault(claim, ClaimNotes.NONE))
                .anyMatch(was -> clean.factor() != null && !clean.factor().equals(was.factor()));
        if (!assigned) return;
        bulk.holdAssigned(List.of(id.value()), calendar.today())
                .forEach(held -> tell(new CaseId(held), facts, by, "case.payee-asked"));
    }

    private List<UUID> claims(CaseId id, String invoiceNumber) {
        return jdbc.sql("""
                select claim_id from casefile.claim
                 where case_id = :case and invoice_number = :invoice and withdrawn_on is null""")
                .param("case", id.value())
                .param("invoice", invoiceNumber)
                .query((row, n) -> row.getObject("claim_id", UUID.class))
                .list();
    }

    private void keep(UUID claim, CaseFacts facts, ClaimNotes said) {
        jdbc.sql("""
                insert into casefile.claim_note (claim_id, case_id, client_id, reminded_on, noticed_on, factor, factor_iban,
                            title_retained, deposit, said_on)
                values (:claim, :case, :client, :remindedOn, :noticedOn, :factor, :iban, :retained, :deposit, :on)
                    on conflict (claim_id) do update
                   set reminded_on = excluded.reminded_on, noticed_on = excluded.noticed_on, factor = excluded.factor,
                       factor_iban = excluded.factor_iban, title_retained = excluded.title_retained,
                       deposit = excluded.deposit, said_on = excluded.said_on""")
                .param("claim", claim)
                .param("case", facts.id().value())
                .param("client", facts.clientId().value())
                .param("remindedOn", said.remindedOn())
                .param("noticedOn", said.noticedOn())
                .param("factor", said.factor())
                .param("iban", said.factorIban())
                .param("retained", said.titleRetained())
                .param("deposit", said.deposit() == null ? null : said.deposit().amount())
                .param("on", calendar.today())
                .update();
    }

    private List<PlacementNotes.OfClaim> ofClaims(CaseId id) {
        return jdbc
                .sql("""
                select n.claim_id, k.invoice_number, n.reminded_on, n.noticed_on, n.factor, n.factor_iban,
                       n.title_retained, n.deposit
                  from casefile.claim_note n
                  join casefile.claim k on k.claim_id = n.claim_id and k.withdrawn_on is null
                 where n.case_id = :case order by k.due_on, k.invoice_number""")
                .param("case", id.value())
                .query((row, n) -> new PlacementNotes.OfClaim(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        row.getString("invoice_number"),
                        claimNotes(row)))
                .list()
                .stream()
                .filter(each -> !each.notes().isEmpty())
                .toList();
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

    private void tell(CaseId id, CaseFacts facts, Actor by, String kind) {
        journal.record(id.value(), facts.clientId(), by, kind, Map.of());
        events.publishEvent(new CaseChanged(id));
    }

    private DebtorNotes clean(DebtorNotes said) {
        return new DebtorNotes(
                said.careful(),
                text(said.contactToAvoid()),
                said.deliveriesSuspended(),
                text(said.insurer()),
                said.insurerDueOn(),
                text(said.insurerAgreement()),
                text(said.guarantor()),
                text(said.guarantorContact()));
    }

    private ClaimNotes clean(ClaimNotes said) {
        for (LocalDate past : Stream.of(said.remindedOn(), said.noticedOn())
                .flatMap(Stream::ofNullable)
                .toList()) {
            if (past.isAfter(calendar.today())) throw new Refusal("said.in-future");
        }
        String factor = text(said.factor());
        String iban = text(said.factorIban());
        if (iban != null && factor == null) throw new Refusal("said.factor-missing");
        if (iban != null) iban = Iban.of(iban).map(Iban::value).orElseThrow(() -> new Refusal("said.iban"));
        Money deposit = said.deposit();
        if (deposit != null && deposit.amount().signum() < 0) throw new Refusal("said.deposit");
        return new ClaimNotes(said.remindedOn(), said.noticedOn(), factor, iban, said.titleRetained(), deposit);
    }

    private static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.strip().length() > LONGEST) throw new Refusal("said.too-long", LONGEST);
        return typed.strip();
    }

    private static DebtorNotes debtorNotes(ResultSet row) throws SQLException {
        return new DebtorNotes(
                row.getObject("careful", Boolean.class),
                row.getString("contact_to_avoid"),
                row.getObject("deliveries_suspended", Boolean.class),
                row.getString("insurer"),
                row.getObject("insurer_due_on", LocalDate.class),
                row.getString("insurer_agreement"),
                row.getString("guarantor"),
                row.getString("guarantor_contact"));
    }

    private static ClaimNotes claimNotes(ResultSet row) throws SQLException {
        BigDecimal deposit = row.getBigDecimal("deposit");
        return new ClaimNotes(
                row.getObject("reminded_on", LocalDate.class),
                row.getObject("noticed_on", LocalDate.class),
                row.getString("factor"),
                row.getString("factor_iban"),
                row.getObject("title_retained", Boolean.class),
                deposit == null ? null : Money.euros(deposit));
    }
}
