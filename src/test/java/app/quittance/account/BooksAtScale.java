package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Posting;
import app.quittance.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Posts movements that were filled in without the doors: what each discharges is what the program's own rules say, written
 * page by page instead of act by act.
 */
public final class BooksAtScale {

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final Lives lives;
    private final Rulebook rulebook;

    public BooksAtScale(ApplicationContext program, JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.lives = program.getBean(Lives.class);
        this.rulebook = rulebook;
    }

    /** A page of cases with movements, after a case; gives the last of them. */
    public Optional<UUID> postAfter(UUID after) {
        List<CaseId> page = jdbc.sql(
                        "select distinct case_id from account.movement where case_id > :after order by case_id limit :page")
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
        if (page.isEmpty()) return Optional.empty();
        var acts = new Columns(4);
        var postings = new Columns(9);
        for (Life life : lives.of(page)) {
            Calculation calculation = Calculation.of(life, rulebook, life.settledBy());
            for (PostingRules.Wanted wanted : PostingRules.all(life, calculation)) {
                if (!wanted.postings().isEmpty()) post(life, wanted.movement(), wanted.postings(), acts, postings);
            }
        }
        insert("""
                insert into ledger.act (act_id, key, kind, about, client_id, recorded_at)
                select act_id, 'movement:' || about, kind, about, client_id, now()
                  from unnest(cast(:c0 as uuid[]), cast(:c1 as text[]), cast(:c2 as uuid[]), cast(:c3 as uuid[]))
                       as a (act_id, kind, about, client_id)""", acts);
        insert("""
                insert into ledger.posting (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount,
                                            currency, effective_on, recorded_at)
                select act_id, number, client_id, case_id, claim_id, from_account, to_account, amount, 'EUR', effective_on, now()
                  from unnest(cast(:c0 as uuid[]), cast(:c1 as integer[]), cast(:c2 as uuid[]), cast(:c3 as uuid[]),
                              cast(:c4 as uuid[]), cast(:c5 as text[]), cast(:c6 as text[]), cast(:c7 as numeric[]),
                              cast(:c8 as date[]))
                       as p (act_id, number, client_id, case_id, claim_id, from_account, to_account, amount, effective_on)""", postings);
        return Optional.of(page.getLast().value());
    }

    private static void post(Life life, BookedMovement movement, List<Posting> wanted, Columns acts, Columns postings) {
        UUID act = Uuid7.next();
        acts.add(
                act,
                movement.kind().act(),
                movement.id().value(),
                life.clientId().value());
        int number = 1;
        for (Posting posting : wanted) {
            postings.add(
                    act,
                    number++,
                    life.clientId().value(),
                    life.caseId().value(),
                    posting.subject().claimId(),
                    posting.from().name(),
                    posting.to().name(),
                    posting.amount().amount(),
                    posting.effectiveOn());
        }
    }

    private void insert(String sql, Columns columns) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (int i = 0; i < columns.texts.size(); i++) {
            statement = statement.param("c" + i, columns.texts.get(i).toArray(String[]::new));
        }
        statement.update();
    }

    /** Rows, column by column, as text that a statement casts. */
    private static final class Columns {

        private final List<List<@Nullable String>> texts = new ArrayList<>();

        Columns(int count) {
            for (int i = 0; i < count; i++) texts.add(new ArrayList<>());
        }

        void add(@Nullable Object... row) {
            for (int i = 0; i < row.length; i++) {
                Object value = row[i];
                texts.get(i).add(value == null ? null : value.toString());
            }
        }
    }
}
