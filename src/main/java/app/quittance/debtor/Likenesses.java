package app.quittance.debtor;

import app.quittance.debtor.Likeness.Decided;
import app.quittance.debtor.Likeness.Decision;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pairs of debtors that may be one: for the agency's own people only, a client has none. */
@Service
public class Likenesses {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("debtor");

    Likenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for a person, the likeliest first; empty where a page would begin after the last. */
    @Transactional(readOnly = true)
    public List<Likeness> waiting(Optional<LikenessKey> after, int most) {
        LikenessKey key = after.orElse(LikenessKey.FIRST);
        return jdbc.sql(sql.get("likenesses")
                        + " where l.decision is null and l.score <= :score and (l.score < :score or l.likeness_id > :id)"
                        + " order by l.score desc, l.likeness_id limit :most")
                .param("score", key.score())
                .param("id", key.id())
                .param("most", most)
                .query((row, n) -> likeness(row))
                .list();
    }

    /** How many wait, counted no further than a number that is many. */
    @Transactional(readOnly = true)
    public int waitingUpTo(int most) {
        return jdbc.sql("""
                select count(*) from (select from debtor.likeness where decision is null limit :most) as first""").param("most", most).query(Integer.class).single();
    }

    /** What was decided of late, the latest first: it may be taken back. */
    @Transactional(readOnly = true)
    public List<Likeness> decided(Decision decision, int most) {
        return jdbc.sql(sql.get("likenesses")
                        + " where l.decision is not null and l.decision = :decision"
                        + " order by l.decided_on desc, l.likeness_id limit :most")
                .param("decision", decision.name())
                .param("most", most)
                .query((row, n) -> likeness(row))
                .list();
    }

    /** What is waiting and what was joined of one debtor; not what a person said is another. */
    @Transactional(readOnly = true)
    public List<Likeness> of(DebtorId debtor, int most) {
        return jdbc.sql(
                        sql.get("likenesses")
                                + " where (l.debtor_id = :debtor or l.other_id = :debtor)"
                                + " and l.decision is distinct from 'DIFFERENT' order by l.score desc, l.likeness_id limit :most")
                .param("debtor", debtor.value())
                .param("most", most)
                .query((row, n) -> likeness(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Likeness get(LikenessId id) {
        return jdbc.sql(sql.get("likenesses") + " where l.likeness_id = :id")
                .param("id", id.value())
                .query((row, n) -> likeness(row))
                .optional()
                .orElseThrow(() -> new Unknown("likeness " + id.value()));
    }

    private static Likeness likeness(ResultSet row) throws SQLException {
        return new Likeness(
                new LikenessId(row.getObject("likeness_id", UUID.class)),
                Debtors.card(row, "a_"),
                Debtors.card(row, "b_"),
                row.getInt("score"),
                Arrays.stream((String[]) row.getArray("signs").getArray())
                        .map(Sign::valueOf)
                        .toList(),
                row.getObject("found_on", LocalDate.class),
                decided(row));
    }

    private static Optional<Decided> decided(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        if (decision == null) return Optional.empty();
        return Optional.of(new Decided(
                Decision.valueOf(decision), row.getObject("decided_on", LocalDate.class), row.getString("decided_by")));
    }
}
