package app.quittance.scale;

import app.quittance.account.BooksAtScale;
import app.quittance.kernel.DataScope;
import app.quittance.rulebook.RulebookDesk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills in cases by statements over sets, under the login of the program's work. Debtors of all kinds; one case in two has
 * two claims; one in fifty is frozen, one in twenty has a title; a third had one to three movements. The random numbers hang
 * on the case's number alone: the same count gives the same cases, told from today.
 */
final class ManyCases {

    /** A number from 0 (included) to 1 (excluded) for a case's number and a purpose. */
    private static final String DRAWN = """
            create or replace function pg_temp.drawn(number integer, purpose text) returns double precision language sql immutable
            return (hashtextextended(purpose, number) & 1048575) / 1048576.0""";

    private static final String CASES = """
            create temporary table filled on commit drop as
            select i as number, uuidv7() as case_id, uuidv7() as debtor_id,
                   (cast(:clients as uuid[]))[1 + i % cardinality(cast(:clients as uuid[]))] as client_id,
                   (array['COMPANY', 'COMPANY', 'COMPANY', 'COMPANY', 'SOLE_TRADER', 'CONSUMER', 'CONSUMER', 'PUBLIC_BODY',
                          'ASSOCIATION', 'CO_OWNERSHIP'])[1 + floor(10 * pg_temp.drawn(i, 'kind'))] as kind,
                   current_date - cast(floor(1100 * pg_temp.drawn(i, 'due')) as integer) as due_on
              from generate_series(1 + :from, :cases + :from) as i""";

    private static final List<String> REST = List.of("""
            insert into debtor.debtor (debtor_id, kind, name, match_key, known_since)
            select debtor_id, kind, 'Essai ' || number, 'scale ' || number, current_date from filled""", """
            insert into debtor.told (client_id, debtor_id, kind, name, told_on)
            select client_id, debtor_id, kind, 'Essai ' || number, current_date from filled""", """
            insert into casefile.case_file (case_id, version, reference, client_id, debtor_id, status, opened_on, noticed_on,
                                            titled_on, takes_claims)
            select case_id, 0, 'S-' || number, client_id, debtor_id,
                   case when pg_temp.drawn(number, 'title') < 0.05 then 'TITLE' else 'AMICABLE' end,
                   due_on + 30,
                   case when pg_temp.drawn(number, 'notice') < 0.5 then due_on + 60 end,
                   case when pg_temp.drawn(number, 'title') < 0.05 then due_on + 150 end,
                   pg_temp.drawn(number, 'title') >= 0.05
              from filled""", """
            insert into casefile.claim (claim_id, case_id, client_id, debtor_id, invoice_number, invoiced_on, due_on, amount,
                                        paid_before, currency, placed_on)
            select uuidv7(), case_id, client_id, debtor_id, 'F-' || number || '-' || n, due_on + 20 * n - 50, due_on + 20 * n - 20,
                   round(cast(80 + exp(3 + 5 * pg_temp.drawn(number, 'amount' || n)) as numeric), 2),
                   case when pg_temp.drawn(number, 'before' || n) < 0.05 then 12.50 else 0 end, 'EUR', due_on + 30
              from filled
             cross join generate_series(1, 2) as n
             where n = 1 or pg_temp.drawn(number, 'second') < 0.5""", """
            insert into casefile.hold (hold_id, case_id, client_id, reason, since, released_on)
            select uuidv7(), case_id, client_id, 'INSOLVENCY', due_on + 100,
                   case when pg_temp.drawn(number, 'release') < 0.3 then due_on + 200 end
              from filled where pg_temp.drawn(number, 'frozen') < 0.02""", """
            insert into ledger.act (act_id, key, kind, client_id, recorded_at)
            select uuidv7(), 'open:scale:' || client_id, 'claims-opened', client_id, now() - interval '4 years'
              from (select distinct client_id from filled) as c""", """
            insert into ledger.posting (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount, currency,
                                        effective_on, recorded_at)
            select a.act_id, row_number() over (partition by a.act_id), k.client_id, k.case_id, k.claim_id, 'entrusted',
                   'principal', k.amount - k.paid_before, k.currency, k.invoiced_on, a.recorded_at
              from casefile.claim k
              join filled using (case_id)
              join ledger.act a on a.key = 'open:scale:' || k.client_id""", """
            insert into account.movement (movement_id, case_id, client_id, claim_id, kind, amount, currency, effective_on, means,
                                          received_by, component, reference, key, recorded_at, recorded_by)
            select uuidv7(), m.case_id, m.client_id, case when kind = 'CREDIT_NOTE' then claim_id end, kind, amount, 'EUR',
                   greatest(invoiced_on, least(current_date, effective_on)),
                   case when kind = 'PAYMENT' then 'TRANSFER' end,
                   case when kind = 'PAYMENT' then case when drawn < 0.3 then 'CLIENT' else 'AGENCY' end end,
                   case when kind = 'WAIVER' then case when drawn < 0.5 then 'INTEREST' else 'PRINCIPAL' end end,
                   'scale', 'scale ' || number || ' ' || n, now() - interval '1 hour' + n * interval '1 second', 'scale'
              from (select f.case_id, f.client_id, f.number, n, k.claim_id, k.invoiced_on,
                           (array['PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'CREDIT_NOTE',
                                  'WAIVER', case when c.status = 'TITLE' then 'COSTS' else 'PAYMENT' end])
                               [1 + floor(10 * pg_temp.drawn(number, 'what' || n))] as kind,
                           round(cast(1 + k.amount * 0.7 * pg_temp.drawn(number, 'much' || n) as numeric), 2) as amount,
                           f.due_on + cast(floor(400 * pg_temp.drawn(number, 'when' || n)) - 20 as integer) as effective_on,
                           pg_temp.drawn(number, 'whose' || n) as drawn
                      from filled f
                      join casefile.case_file c using (case_id)
                      join casefile.claim k on k.case_id = f.case_id and k.invoice_number = 'F-' || f.number || '-1'
                     cross join generate_series(1, 3) as n
                     where f.number % 3 = 0 and n <= 1 + floor(3 * pg_temp.drawn(number, 'times'))) as m""", """
            insert into account.voiding (movement_id, case_id, client_id, voided_on, reason, cause, recorded_at, recorded_by)
            select m.movement_id, m.case_id, m.client_id, current_date, 'scale', 'BOUNCED', now(), 'scale'
              from account.movement m join filled f on f.case_id = m.case_id
             where m.recorded_by = 'scale' and m.kind = 'PAYMENT'
               and pg_temp.drawn(f.number, 'bounced') < 0.02""");

    private static final List<String> PAST = List.of("""
            insert into debtor.customer_number (client_id, number, debtor_id, told_on)
            select client_id, 'K' || number, debtor_id, current_date from filled""", """
            insert into debtor.past_invoice (client_id, customer_number, invoice_id, amount, currency, issued_on, due_on, batch_id)
            select client_id, 'K' || number, 'P-' || number || '-' || n,
                   round(cast(50 + exp(3 + 5 * pg_temp.drawn(number, 'past' || n)) as numeric), 2), 'EUR',
                   due_on - 100 * n - 60, due_on - 100 * n - 30, debtor_id
              from filled
             cross join generate_series(1, 4) as n
             where n <= 2 + floor(3 * pg_temp.drawn(number, 'history'))""", """
            insert into debtor.past_payment (client_id, customer_number, invoice_id, paid_on, amount, number, batch_id)
            select i.client_id, i.customer_number, i.invoice_id,
                   i.due_on + cast(floor(70 * pg_temp.drawn(number, i.invoice_id)) - 10 as integer), i.amount, 1, debtor_id
              from filled f
              join debtor.past_invoice i on i.client_id = f.client_id and i.customer_number = 'K' || f.number
             where pg_temp.drawn(number, 'paid' || i.invoice_id) < 0.85""");

    private static final List<String> TABLES = List.of(
            "debtor.debtor",
            "debtor.told",
            "casefile.case_file",
            "casefile.claim",
            "casefile.hold",
            "ledger.act",
            "ledger.posting",
            "account.movement",
            "account.voiding");

    private ManyCases() {}

    /** To be called in a transaction. */
    static void fill(JdbcClient jdbc, List<UUID> clients, int cases) {
        fill(jdbc, clients, cases, 0);
    }

    /** The cases after so many. */
    static void fill(JdbcClient jdbc, List<UUID> clients, int cases, int from) {
        jdbc.sql(DRAWN).update();
        jdbc.sql(CASES)
                .param("clients", clients.toArray(UUID[]::new))
                .param("cases", cases)
                .param("from", from)
                .update();
        REST.forEach(statement -> jdbc.sql(statement).update());
        freshStatistics(jdbc);
    }

    /** Two to four earlier invoices for each debtor just filled in, most of them paid; in the same transaction. */
    static void past(JdbcClient jdbc) {
        PAST.forEach(statement -> jdbc.sql(statement).update());
        List.of("debtor.customer_number", "debtor.past_invoice", "debtor.past_payment")
                .forEach(table -> jdbc.sql("call public.renew_statistics(:table)")
                        .param("table", table)
                        .update());
    }

    /** Posts what happened on the cases after this one as the program's own rules would, page by page. */
    static void post(ApplicationContext program, UUID first) {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        var books = inAgency(
                program,
                () -> new BooksAtScale(
                        program, jdbc, program.getBean(RulebookDesk.class).current()));
        Optional<UUID> last = Optional.of(first);
        while (last.isPresent()) {
            UUID after = last.get();
            last = inAgency(program, () -> books.postAfter(after));
        }
        inAgency(program, () -> {
            freshStatistics(jdbc);
            return true;
        });
    }

    private static <T> T inAgency(ApplicationContext program, Supplier<T> work) {
        return DataScope.AGENCY.call(() -> Objects.requireNonNull(
                program.getBean(TransactionTemplate.class).execute(status -> work.get())));
    }

    /** A case of many claims, paid in many instalments. */
    static UUID large(JdbcClient jdbc, UUID client, int claims, int payments) {
        UUID caseId = jdbc.sql("select uuidv7()").query(UUID.class).single();
        for (String statement : List.of(
                "insert into debtor.debtor (debtor_id, kind, name, match_key, known_since) values (:case, 'COMPANY', 'Essai', 'large', current_date)",
                "insert into debtor.told (client_id, debtor_id, kind, name, told_on) values (:client, :case, 'COMPANY', 'Essai', current_date)",
                "insert into casefile.case_file (case_id, version, reference, client_id, debtor_id, status, opened_on) values (:case, 0, 'S-large', :client, :case, 'AMICABLE', current_date)",
                """
                insert into casefile.claim (claim_id, case_id, client_id, debtor_id, invoice_number, invoiced_on, due_on, amount,
                                            currency, placed_on)
                select uuidv7(), :case, :client, :case, 'L-' || n, current_date - 900 + 10 * n, current_date - 870 + 10 * n,
                       1000 + 7.77 * n, 'EUR', current_date - 300
                  from generate_series(1, :claims) as n""",
                """
                insert into ledger.posting (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount,
                                            currency, effective_on, recorded_at)
                select a.act_id, 10000000 + row_number() over (), k.client_id, k.case_id, k.claim_id, 'entrusted', 'principal',
                       k.amount, 'EUR', k.invoiced_on, a.recorded_at
                  from casefile.claim k join ledger.act a on a.key = 'open:scale:' || k.client_id
                 where k.case_id = :case""",
                """
                insert into account.movement (movement_id, case_id, client_id, kind, amount, currency, effective_on, means,
                                              received_by, reference, key, recorded_at, recorded_by)
                select uuidv7(), :case, :client, 'PAYMENT', 150 + n, 'EUR', current_date - 600 + 3 * n, 'TRANSFER', 'AGENCY',
                       'scale', 'large ' || n, now() - interval '1 hour' + n * interval '1 second', 'large'
                  from generate_series(1, :payments) as n""")) {
            jdbc.sql(statement)
                    .param("case", caseId)
                    .param("client", client)
                    .param("claims", claims)
                    .param("payments", payments)
                    .update();
        }
        return caseId;
    }

    static void freshStatistics(JdbcClient jdbc) {
        TABLES.forEach(table -> jdbc.sql("call public.renew_statistics(:table)")
                .param("table", table)
                .update());
    }
}
