package app.quittance.platform;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the database look at tables into which many rows came at once. Until it has, it plans for the table that was: for one
 * row of a client, say, where there are a hundred thousand, and goes through them one by one.
 *
 * <p>Others who would look at the same table wait for the end of the transaction; who reads or writes does not.
 */
@Component
public class PlannerStatistics {

    /** Fewer rows are worth no look. */
    private static final long MANY = 5_000;

    /** So many staged rows compared each with each are slow. */
    private static final int SOME = 500;

    private final JdbcClient jdbc;

    PlannerStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A batch is about to be merged from this table of staged rows. What the planner knows of the table is from batches of
     * before: it would take the rows of this one for none, and compare each with each.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beforeMerging(UUID batch, String staged) {
        int rows = jdbc.sql("select count(*) from (select from %s where batch_id = :batch limit :some) as first"
                        .formatted(staged))
                .param("batch", batch)
                .param("some", SOME)
                .query(Integer.class)
                .single();
        if (rows == SOME) renew("renew_rough_statistics", staged);
    }

    /** So many rows came into each of these tables, just now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void after(long rows, String... tables) {
        if (rows < MANY) return;
        for (String table : tables) renew("renew_statistics", table);
    }

    private void renew(String procedure, String table) {
        jdbc.sql("call public.%s(:table)".formatted(procedure))
                .param("table", table)
                .update();
    }
}
