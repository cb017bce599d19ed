package app.quittance.litigation;

import app.quittance.account.PartiesOnPaper;
import app.quittance.casefile.CaseId;
import app.quittance.document.DepositList;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.Documents;
import app.quittance.document.RenderedPdf;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.law.courts.CourtKind;
import app.quittance.litigation.FilingFacts.Item;
import app.quittance.platform.Sentences;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filing in numbers: petitions of one court, assembled one after the other by {@link FilingWork} and listed for the registry. Each
 * stays a petition of its own, signed by itself.
 */
@Service
public class Filings {

    private final Matters matters;
    private final CourtFees fees;
    private final Documents documents;
    private final DocumentStore store;
    private final AgencyProfile agency;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final Sentences sentences;
    private final SqlFiles sql = SqlFiles.of("litigation");

    Filings(
            Matters matters,
            CourtFees fees,
            Documents documents,
            DocumentStore store,
            AgencyProfile agency,
            JdbcClient jdbc,
            AgencyCalendar calendar,
            Sentences sentences) {
        this.matters = matters;
        this.fees = fees;
        this.documents = documents;
        this.store = store;
        this.agency = agency;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.sentences = sentences;
    }

    /** Opens a filing of these cases before a court that a person has checked for each. Their packets are made from now on. */
    @Transactional
    public UUID open(String court, Set<CaseId> cases, Actor by) {
        if (court.isBlank()) throw new Refusal("packet.court-unchecked");
        if (cases.isEmpty()) throw new Refusal("filing.empty");
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into litigation.filing (filing_id, number, court, opened_on, opened_by, opener)
                values (:id, :prefix || lpad(nextval('litigation.filing_number')::text, 4, '0'), :court, :on, :by, :opener)""")
                .param("id", id)
                .param("prefix", "D" + calendar.today().getYear() + "-")
                .param("court", court)
                .param("on", calendar.today())
                .param("by", by.id())
                .param("opener", by.name())
                .update();
        try {
            jdbc.sql("""
                    insert into litigation.filing_item (filing_id, place, case_id, state)
                    select :id, row_number() over (order by c.reference), c.case_id, 'WAITING'
                      from casefile.api_case c where c.case_id = any (:cases)""")
                    .param("id", id)
                    .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("filing.waiting-elsewhere");
        }
        return id;
    }

    @Transactional(readOnly = true)
    public FilingFacts get(UUID id) {
        return jdbc.sql("select * from litigation.filing where filing_id = :id")
                .param("id", id)
                .query((row, n) -> facts(row))
                .optional()
                .orElseThrow(() -> new Unknown("filing " + id));
    }

    /** The latest, newest first. */
    @Transactional(readOnly = true)
    public List<FilingFacts> latest() {
        return jdbc.sql("select * from litigation.filing order by filing_id desc limit 20")
                .query((row, n) -> facts(row))
                .list();
    }

    /** The list that goes with the petitions; refused while packets are being made, and where none was. */
    @Transactional(readOnly = true)
    public RenderedPdf list(UUID id) {
        FilingFacts facts = get(id);
        if (!facts.isAssembled()) throw new Refusal("filing.not-assembled", facts.count(FilingState.WAITING));
        List<DepositList.Entry> entries = made(facts).map(this::entry).toList();
        if (entries.isEmpty()) throw new Refusal("filing.nothing-made");
        Agency profile = agency.get();
        LocalDate on = facts.filedOn().orElse(calendar.today());
        return documents.render(new DepositList(
                PartiesOnPaper.letterhead(profile),
                facts.number(),
                facts.court(),
                entries,
                fees.inWords(CourtKind.ofName(facts.court()), facts.court(), entries.size(), on),
                profile.address().town(),
                on));
    }

    /** It was handed in on this day: each petition in it is filed. What one of them refuses, refuses them all. */
    @Transactional
    public void filed(UUID id, LocalDate on, Actor by) {
        FilingFacts facts = get(id);
        if (!facts.isAssembled()) throw new Refusal("filing.not-assembled", facts.count(FilingState.WAITING));
        if (facts.filedOn().isPresent())
            throw new Refusal("filing.filed", facts.filedOn().get());
        if (facts.count(FilingState.DONE) == 0) throw new Refusal("filing.nothing-made");
        made(facts).forEach(item -> file(item, on, by));
        jdbc.sql("update litigation.filing set filed_on = :on where filing_id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    private void file(Item item, LocalDate on, Actor by) {
        try {
            matters.filed(item.caseId(), on, by);
        } catch (Refusal e) {
            throw new Refusal(
                    "filing.one-refuses", item.reference(), sentences.tell(e, LocaleContextHolder.getLocale()));
        }
    }

    private static Stream<Item> made(FilingFacts facts) {
        return facts.items().stream().filter(item -> item.state() == FilingState.DONE);
    }

    private DepositList.Entry entry(Item item) {
        return new DepositList.Entry(
                item.reference(),
                item.client(),
                item.debtor(),
                matters.of(item.caseId()).flatMap(MatterFacts::claimed).orElseThrow(),
                store.get(item.packet().orElseThrow()).pages());
    }

    private FilingFacts facts(ResultSet row) throws SQLException {
        UUID id = row.getObject("filing_id", UUID.class);
        return new FilingFacts(
                id,
                row.getString("number"),
                row.getString("court"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opener"),
                Optional.ofNullable(row.getObject("filed_on", LocalDate.class)),
                items(id));
    }

    private List<Item> items(UUID filing) {
        return jdbc.sql(sql.get("filing-items"))
                .param("filing", filing)
                .query((row, n) -> new Item(
                        row.getInt("place"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("reference"),
                        row.getString("debtor"),
                        row.getString("client"),
                        FilingState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("packet_id", UUID.class))
                                .map(DocumentId::new),
                        Optional.ofNullable(row.getString("refusal"))))
                .list();
    }
}
