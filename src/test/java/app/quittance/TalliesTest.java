package app.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.DataScope;
import app.quittance.platform.Tally;
import app.quittance.platform.TallyFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures above a list are those that counting its rows would give, whoever writes and whenever they are folded. */
class TalliesTest extends DatabaseTest {

    private static final String DIFFERING_CASES = """
            select client_id, status, sum(cases) as cases
              from (select client_id, status, cases from casefile.api_case_tally
                    union all
                    select client_id, status, -1 from casefile.case_file) as part
             group by client_id, status
            having sum(cases) <> 0""";

    private static final String DIFFERING_WORK = """
            select assigned_to, action, due_on, sum(cases) as cases, sum(principal) as principal, sum(expected) as expected
              from (select assigned_to, action, due_on, cases, principal, expected from strategy.api_work_tally
                    union all
                    select assigned_to, action, due_on, -1, -principal, -expected from strategy.work_item) as part
             group by assigned_to, action, due_on
            having (sum(cases), sum(principal), sum(expected)) <> (0, 0, 0)""";

    private static final int WRITERS = 4;
    private static final int CHANGES = 60;
    private static final List<String> ACTIONS = List.of("CALL", "SEND_NOTICE", "NONE");

    @Autowired
    private TallyFold fold;

    @Autowired
    private List<Tally> tallies;

    @Test
    void tallies_are_what_counting_gives_while_many_write_and_one_folds() throws Exception {
        UUID client = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new SplittableRandom(i);
                all.add(() -> {
                    for (int n = 0; n < CHANGES; n++) asAgency(() -> change(client, random));
                    return null;
                });
            }
            all.add(() -> {
                DataScope.AGENCY.run(fold::all);
                for (int n = 0; n < CHANGES; n++) {
                    for (Tally each : tallies)
                        asAgency(() -> jdbc.sql(each.fold()).update());
                }
                return null;
            });
            for (Future<Void> each : threads.invokeAll(all)) each.get();
        }
        assertThat(rows("strategy.work_tally")).isGreaterThan(0);
        assertThat(differing(DIFFERING_WORK)).isEmpty();
        assertThat(differing(DIFFERING_CASES)).isEmpty();
        forget(client);
        assertThat(differing(DIFFERING_WORK)).isEmpty();
        assertThat(differing(DIFFERING_CASES)).isEmpty();
    }

    @Test
    void what_is_folded_has_one_row_for_each_figure() {
        UUID client = UUID.randomUUID();
        var random = new SplittableRandom(9);
        for (int n = 0; n < 100; n++) asAgency(() -> change(client, random));
        for (Tally each : tallies) asAgency(() -> jdbc.sql(each.fold()).update());
        assertThat(asAgency(() -> jdbc.sql("select count(*) from casefile.case_tally where client_id = ?")
                        .param(client)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
        assertThat(differing(DIFFERING_WORK)).isEmpty();
        assertThat(differing(DIFFERING_CASES)).isEmpty();
        forget(client);
    }

    private void forget(UUID client) {
        for (String table : List.of("strategy.work_item", "casefile.case_file"))
            asAgency(() -> jdbc.sql("delete from " + table + " where client_id = ?")
                    .param(client)
                    .update());
    }

    /** A new case with its work, or another step, day, worth or status for some that are there. */
    private int change(UUID client, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            UUID id = UUID.randomUUID();
            return jdbc.sql("""
                            insert into casefile.case_file (case_id, version, reference, client_id, debtor_id, status, opened_on)
                            values (:id, 0, :reference, :client, :id, 'AMICABLE', '2026-11-02')""")
                            .params(Map.of("id", id, "reference", id.toString(), "client", client))
                            .update()
                    + jdbc.sql("""
                            insert into strategy.work_item (case_id, client_id, route, reason, action, due_on, probability,
                                                            principal, expected, routed_on)
                            values (:id, :client, 'NEGOTIATION', 'x', :action, '2026-11-02', 0.5, 100.10, 50.05, '2026-11-02')""")
                            .params(Map.of("id", id, "client", client, "action", ACTIONS.get(random.nextInt(3))))
                            .update();
        }
        return jdbc.sql("""
                        update strategy.work_item set action = :action, due_on = due_on + :days, principal = principal + 0.01
                         where case_id in (select case_id from strategy.work_item where client_id = :client
                                            order by case_id limit 5 for update)""")
                        .params(Map.of(
                                "action", ACTIONS.get(random.nextInt(3)), "days", random.nextInt(2), "client", client))
                        .update()
                + jdbc.sql("""
                        update casefile.case_file set status = case when status = 'AMICABLE' then 'FORMAL_NOTICE' else status end
                         where case_id in (select case_id from casefile.case_file where client_id = :client
                                            order by case_id desc limit 2 for update)""").param("client", client).update();
    }

    private int rows(String table) {
        return asAgency(() ->
                jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private List<String> differing(String query) {
        return asAgency(() -> jdbc.sql("select row_to_json(d)::text from (" + query + ") as d")
                .query(String.class)
                .list());
    }
}
