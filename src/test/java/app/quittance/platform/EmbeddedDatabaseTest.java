package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agency without a database server of its own may rely on. */
class EmbeddedDatabaseTest {

    private Path home;

    @BeforeEach
    void a_new_data_folder() throws IOException {
        home = Files.createTempDirectory("quittance-home-");
        // The binaries are the same for all: unpacked once for the tests.
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "quittance-test");
        PostgresBinaries.in(shared);
        Files.createSymbolicLink(home.resolve("binaries"), shared);
    }

    @AfterEach
    void nothing_stays_behind() throws IOException {
        Files.delete(home.resolve("binaries"));
        Folders.delete(home);
    }

    @Test
    void what_was_committed_is_there_after_the_program_was_killed() throws Exception {
        int committed = 0;
        try (var program = AnotherProcess.run(WritesUntilKilled.class, Map.of(), home.toString())) {
            while (committed < 50) committed = Integer.parseInt(program.nextLine());

            assertThatThrownBy(() -> EmbeddedDatabase.hold(home))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContainingAll("home-in-use", home.toString(), Long.toString(program.pid()));
            try (var guest = EmbeddedDatabase.holdOrVisit(home)) {
                assertThat(written(guest)).hasSizeGreaterThanOrEqualTo(50);
            }

            program.kill();
        }
        int orphan = serverProcess();
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its program")
                .isPresent();

        try (var next = EmbeddedDatabase.hold(home)) {
            assertThat(serverProcess()).isNotEqualTo(orphan);
            var numbers = written(next);
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(committed);
            assertThat(numbers.getLast()).as("no gap").isEqualTo(numbers.size());
        }
    }

    @Test
    void stopped_and_started_again_it_has_everything_and_no_server_is_left() throws Exception {
        try (var first = EmbeddedDatabase.hold(home)) {
            execute(first, EmbeddedDatabase.OWNER, "create table kept as select 'all is here' as word");
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
        try (var second = EmbeddedDatabase.hold(home)) {
            assertThat(query(second, EmbeddedDatabase.OWNER, "select word from kept"))
                    .containsExactly("all is here");
        }
    }

    @Test
    void it_is_durable_listens_to_this_machine_only_and_asks_for_the_password() throws Exception {
        try (var database = EmbeddedDatabase.hold(home)) {
            assertThat(query(database, EmbeddedDatabase.APP, """
                            select name || '=' || setting from pg_settings
                             where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                                            'listen_addresses', 'server_encoding')
                             order by name"""))
                    .containsExactly(
                            "data_checksums=on",
                            "fsync=on",
                            "full_page_writes=on",
                            "listen_addresses=127.0.0.1",
                            "server_encoding=UTF8",
                            "synchronous_commit=on");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(query(
                            database,
                            EmbeddedDatabase.APP,
                            "select rolname from pg_roles where rolsuper or rolbypassrls"))
                    .containsExactly(PostgresServer.SUPERUSER);
        }
    }

    @Test
    void names_with_accents_are_compared_as_people_do() throws Exception {
        try (var database = EmbeddedDatabase.hold(home)) {
            assertThat(query(database, EmbeddedDatabase.APP, "select lower('ÉLAN ŒUVRE')"))
                    .containsExactly("élan œuvre");
            assertThat(query(database, EmbeddedDatabase.APP, """
                            select name from (values ('Zola'), ('Étienne'), ('Durand'), ('eau')) as t (name)
                             order by name collate "fr-x-icu\"""")).containsExactly("Durand", "eau", "Étienne", "Zola");
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_put_aside_and_begun_anew() throws Exception {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "18");
        try (var database = EmbeddedDatabase.hold(home)) {
            assertThat(query(database, EmbeddedDatabase.APP, "select 1")).containsExactly("1");
        }
        try (var inside = Files.list(home)) {
            assertThat(inside).anyMatch(path -> path.getFileName().toString().startsWith("postgres-unfinished-"));
        }
    }

    @Test
    void a_demonstration_that_was_filled_by_half_is_put_aside_and_begun_anew() throws Exception {
        try (var first = EmbeddedDatabase.hold(home)) {
            execute(first, EmbeddedDatabase.OWNER, "create table half as select 1 as word");
            var killedMeanwhile = new FillMark(EmbeddedDatabase.data(home).toString());
            assertThatThrownBy(() -> killedMeanwhile.around(() -> "begun", begun -> {
                        throw new IllegalStateException("killed");
                    }))
                    .hasMessage("killed");
        }
        try (var second = EmbeddedDatabase.hold(home)) {
            assertThat(query(second, EmbeddedDatabase.OWNER, "select count(*) from pg_tables where tablename = 'half'"))
                    .containsExactly("0");
            new FillMark(EmbeddedDatabase.data(home).toString()).around(() -> "begun", begun -> {});
        }
        try (var third = EmbeddedDatabase.hold(home);
                var inside = Files.list(home)) {
            assertThat(query(third, EmbeddedDatabase.OWNER, "select 1")).containsExactly("1");
            assertThat(inside.filter(path -> path.getFileName().toString().startsWith("postgres-unfinished-")))
                    .hasSize(1);
        }
    }

    @Test
    void a_filling_that_was_refused_at_its_beginning_leaves_everything_where_it_was() throws Exception {
        try (var first = EmbeddedDatabase.hold(home)) {
            execute(first, EmbeddedDatabase.OWNER, "create table kept as select 'all is here' as word");
            var mark = new FillMark(EmbeddedDatabase.data(home).toString());
            assertThatThrownBy(() -> mark.around(
                            () -> {
                                throw new IllegalStateException("refused");
                            },
                            begun -> {}))
                    .hasMessage("refused");
        }
        try (var second = EmbeddedDatabase.hold(home)) {
            assertThat(query(second, EmbeddedDatabase.OWNER, "select word from kept"))
                    .containsExactly("all is here");
        }
    }

    private static List<Integer> written(EmbeddedDatabase database) throws SQLException {
        return query(database, EmbeddedDatabase.OWNER, "select number from written order by number").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private int serverProcess() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
    }

    private static void execute(EmbeddedDatabase database, String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), role, database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(EmbeddedDatabase database, String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), role, database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }
}
