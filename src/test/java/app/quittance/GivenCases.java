package app.quittance;

import app.quittance.account.AccountBulk;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.StagedClaim;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.client.MandateTerms;
import app.quittance.debtor.DebtorBulk;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.LikenessId;
import app.quittance.debtor.StagedDebtor;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases for tests, taken in through the doors that placements use; each call makes a client or a debtor of its own. */
@TestComponent
public class GivenCases {

    public static final Actor SOMEONE = new Actor(Actor.Kind.PERSON, Uuid7.next(), "Claire Morel");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Clients clients;
    private final DebtorBulk debtors;
    private final CaseBulk cases;
    private final CaseFiles caseFiles;
    private final AccountBulk accounts;
    private final Debtors debtorDesk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    GivenCases(
            Clients clients,
            DebtorBulk debtors,
            CaseBulk cases,
            CaseFiles caseFiles,
            AccountBulk accounts,
            Debtors debtorDesk,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.clients = clients;
        this.debtors = debtors;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.debtorDesk = debtorDesk;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A wholesaler whose terms name no rate of their own. */
    public ClientId client() {
        return client(Optional.empty());
    }

    /** A wholesaler whose terms name this late-payment rate, in per cent a year. */
    public ClientId clientWithRate(String percent) {
        return client(Optional.of(new BigDecimal(percent)));
    }

    private ClientId client(Optional<BigDecimal> ratePercent) {
        int number = NUMBER.incrementAndGet();
        var profile = new ClientProfile(
                ClientId.random(),
                "T-%04d".formatted(number),
                "Négoce d’essai " + number,
                "SAS",
                Optional.of(new BigDecimal("50000.00")),
                "732829320",
                "Lyon",
                "12 rue des Tanneurs",
                "69003",
                "Lyon",
                "Paul Roux",
                "président",
                "fourniture de matériaux de construction",
                "compta@negoce.example",
                "01 99 00 12 34",
                "FR7630006000011234567890189",
                new MandateTerms(LocalDate.of(2024, 1, 8), 30, ratePercent, new BigDecimal("10.00")));
        return inAgency(() -> clients.register(profile));
    }

    /** A case just received, of one invoice of 1 200,00 € a company was to pay sixty days before the given day. */
    public CaseId companyCase(ClientId client, LocalDate on) {
        return of(client, DebtorKind.COMPANY, on, invoice("1200.00", on.minusDays(60)));
    }

    /** As {@link #companyCase}, owed by a consumer. */
    public CaseId consumerCase(ClientId client, LocalDate on) {
        return of(client, DebtorKind.CONSUMER, on, invoice("1200.00", on.minusDays(60)));
    }

    public Invoice invoice(String amount, LocalDate dueOn) {
        return new Invoice("F-%05d".formatted(NUMBER.incrementAndGet()), Money.euros(amount), dueOn);
    }

    /** A case of these invoices and a debtor of its own, placed on the given day. */
    public CaseId of(ClientId client, DebtorKind kind, LocalDate on, Invoice... invoices) {
        return place(client, debtor(kind, "Essai " + NUMBER.incrementAndGet()), on, invoices);
    }

    /** As {@link #of}, the debtor living or sitting in this town. */
    public CaseId in(
            String postcode, String town, ClientId client, DebtorKind kind, LocalDate on, Invoice... invoices) {
        String name = "Essai " + NUMBER.incrementAndGet();
        return place(client, debtor(kind, name, postcode, town), on, invoices);
    }

    /** More invoices of a case's debtor, placed by the same client on the given day; gives the case that took them. */
    public CaseId again(CaseId id, LocalDate on, Invoice... invoices) {
        return again(facts(id).clientId(), id, on, invoices);
    }

    /** Invoices of a case's debtor, placed by this client on the given day; gives the case that took them. */
    public CaseId again(ClientId client, CaseId id, LocalDate on, Invoice... invoices) {
        CaseFacts file = facts(id);
        String name = inAgency(() -> debtorDesk.get(file.debtorId())).name();
        DebtorKind kind = inAgency(() -> debtorDesk.get(file.debtorId())).kind();
        return place(client, debtor(kind, name), on, invoices);
    }

    private CaseId place(ClientId client, IntFunction<StagedDebtor> debtor, LocalDate on, Invoice... invoices) {
        UUID batch = Uuid7.next();
        return inAgency(() -> {
            var people = new ArrayList<StagedDebtor>();
            var claims = new ArrayList<StagedClaim>();
            for (Invoice invoice : invoices) {
                int row = people.size() + 1;
                people.add(debtor.apply(row));
                claims.add(new StagedClaim(
                        row,
                        invoice.number(),
                        invoice.dueOn().minusDays(30),
                        invoice.dueOn(),
                        invoice.amount(),
                        Money.zero(invoice.amount().currency()),
                        "bon de commande n° 812",
                        false));
            }
            debtors.stage(batch, people.iterator());
            debtors.merge(batch, client, on);
            cases.stage(batch, claims.iterator());
            cases.learnDebtors(batch);
            accounts.waitForCases(batch, client);
            cases.merge(batch, client, on, SOMEONE);
            accounts.openClaims(batch, client);
            return new CaseId(jdbc.sql("select case_id from casefile.batch_case where batch_id = :batch")
                    .param("batch", batch)
                    .query(UUID.class)
                    .single());
        });
    }

    /** A pair that waits for a person: the debtors of two cases, as the search after a placement finds them. */
    public LikenessId resembling(CaseId one, CaseId other) {
        return inAgency(() -> new LikenessId(jdbc.sql("""
                insert into debtor.likeness as l (likeness_id, debtor_id, other_id, score, signs, found_on)
                select :id, least(a.debtor_id, b.debtor_id), greatest(a.debtor_id, b.debtor_id), 100,
                       '{COMPANY_NAME_SAME,PHONE_SAME,EMAIL_SAME}', a.opened_on
                  from casefile.case_file a, casefile.case_file b where a.case_id = :one and b.case_id = :other
                on conflict (debtor_id, other_id) do update set score = 100 returning l.likeness_id""")
                .param("id", Uuid7.next())
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .single()));
    }

    public CaseFacts facts(CaseId id) {
        return inAgency(() -> caseFiles.get(id));
    }

    /** An invoice of a case to come. */
    public record Invoice(String number, Money amount, LocalDate dueOn) {}

    private static IntFunction<StagedDebtor> debtor(DebtorKind kind, String name) {
        return debtor(kind, name, "38000", "Grenoble");
    }

    private static IntFunction<StagedDebtor> debtor(DebtorKind kind, String name, String postcode, String town) {
        boolean person = kind.isNaturalPerson();
        return row -> new StagedDebtor(
                row,
                kind,
                name,
                person ? "Mme" : null,
                person ? "Jeanne" : null,
                null,
                "3 place du Marché",
                postcode,
                town,
                "contact@essai.example",
                "01 99 00 55 66");
    }

    private <T> T inAgency(Supplier<T> work) {
        return DataScope.AGENCY.call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
