package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees which rows, and that no table of a client's rows stands without its wall. */
class ScopeTest extends DatabaseTest {

    /** Tables that carry a client and lack the forced wall. */
    private static final String WITHOUT_WALL = """
            select c.oid::regclass::text
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped
             where c.relkind in ('r', 'p') and c.relpersistence <> 't'
               and not (c.relrowsecurity and c.relforcerowsecurity
                        and exists (select from pg_policy p where p.polrelid = c.oid))
             order by 1""";

    @Autowired
    private Flyway owner;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ClientId one = ClientId.random();
    private final ClientId two = ClientId.random();

    @BeforeEach
    void a_guarded_table_with_a_row_of_each_client() {
        asOwner("create schema if not exists walls");
        asOwner("grant usage on schema walls to quittance_app");
        asOwner("drop table if exists walls.secret");
        asOwner("create table walls.secret (client_id uuid primary key, told text)");
        asOwner("call public.guard('walls.secret')");
        asAgency(() -> {
            List.of(one, two).forEach(this::insert);
            return true;
        });
    }

    @Test
    void no_scope_sees_no_rows() {
        assertThat(inScope(DataScope.NONE, this::secrets)).isEmpty();
        assertThat(secrets()).isEmpty();
    }

    @Test
    void a_client_sees_its_own_rows_only() {
        assertThat(asClient(one, this::secrets)).containsExactly(told(one));
        assertThat(asClient(two, this::secrets)).containsExactly(told(two));
    }

    @Test
    void the_agency_sees_all_rows() {
        assertThat(asAgency(this::secrets)).containsExactlyInAnyOrder(told(one), told(two));
    }

    @Test
    void a_reading_transaction_states_its_scope_too() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThat(DataScope.of(one).<List<String>>call(() -> reading.execute(status -> secrets())))
                .containsExactly(told(one));
    }

    @Test
    void a_client_writes_no_row_of_another() {
        assertThatThrownBy(() -> asClient(one, () -> {
                    insert(ClientId.random());
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
        assertThat(asClient(one, () -> jdbc.sql("delete from walls.secret").update()))
                .isEqualTo(1);
        assertThat(asAgency(this::secrets)).containsExactly(told(two));
    }

    @Test
    void nothing_stays_on_the_connection_after_the_transaction() {
        asAgency(this::secrets);
        for (int i = 0; i < 20; i++) assertThat(secrets()).isEmpty();
    }

    @Test
    void a_transaction_within_states_its_own_scope_and_the_outer_keeps_its() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        asAgency(() -> {
            assertThat(DataScope.of(one).<List<String>>call(() -> apart.execute(status -> secrets())))
                    .containsExactly(told(one));
            assertThat(secrets()).hasSize(2);
            return true;
        });
    }

    @Test
    void a_transaction_is_not_joined_under_another_scope() {
        assertThatThrownBy(() -> asAgency(() -> asClient(one, this::secrets)))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining(one.value().toString());
    }

    @Test
    void work_runs_as_a_role_that_owns_nothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("quittance_app");
        assertThatThrownBy(() -> jdbc.sql("alter table walls.secret disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void every_table_with_a_client_stands_behind_a_forced_wall() {
        assertThat(jdbc.sql(WITHOUT_WALL).query(String.class).list()).isEmpty();
    }

    @Test
    void a_table_without_its_wall_would_be_found() {
        asOwner("create table walls.open (client_id uuid)");
        try {
            assertThat(jdbc.sql(WITHOUT_WALL).query(String.class).list()).containsExactly("walls.open");
        } finally {
            asOwner("drop table walls.open");
        }
    }

    private void insert(ClientId client) {
        jdbc.sql("insert into walls.secret values (?, ?)")
                .params(client.value(), told(client))
                .update();
    }

    private List<String> secrets() {
        return jdbc.sql("select told from walls.secret")
                .query((row, n) -> row.getString("told"))
                .list();
    }

    private static String told(ClientId client) {
        return "told by " + client.value();
    }

    private void asOwner(String statement) {
        JdbcClient.create(owner.getConfiguration().getDataSource())
                .sql(statement)
                .update();
    }
}
