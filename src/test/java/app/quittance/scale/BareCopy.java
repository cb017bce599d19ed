package app.quittance.scale;

import app.quittance.kernel.ClientId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Copies what was written into tables of the same columns, constraints, keys and indexes, and thinks nothing. */
final class BareCopy {

    private static final String OF_CLIENT = "client_id = '%s'";

    /** What an import writes for good, in the order of its keys, and which rows of it are a client's. */
    private static final Map<String, String> IMPORTED = imported();

    private final FlywayConnectionDetails owner;
    private final Path folder;
    private final Map<String, String> tables;

    /**
     * A copier of these tables.
     *
     * @param tables in the order of their keys, with the condition of the rows that are meant
     */
    BareCopy(FlywayConnectionDetails owner, Path folder, Map<String, String> tables) {
        this.owner = owner;
        this.folder = folder;
        this.tables = tables;
    }

    /** Of what an import of this client writes for good. */
    static BareCopy ofImport(FlywayConnectionDetails owner, Path folder, ClientId client) {
        var tables = new LinkedHashMap<String, String>();
        IMPORTED.forEach((table, rows) -> tables.put(table, rows.formatted(client.value())));
        return new BareCopy(owner, folder, tables);
    }

    private static Map<String, String> imported() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("debtor.debtor", "debtor_id in (select debtor_id from debtor.told where client_id = '%s')");
        for (String table : List.of(
                "debtor.told",
                "casefile.case_file",
                "casefile.batch_case",
                "casefile.claim",
                "ledger.act",
                "ledger.posting",
                "journal.head",
                "journal.entry",
                "account.case_lock")) {
            tables.put(table, OF_CLIENT);
        }
        return tables;
    }

    /** How long COPY takes for the rows, in one transaction and with its commit, into empty tables. */
    double seconds() throws SQLException, IOException {
        try (Connection connection = connect()) {
            for (var table : tables.entrySet()) {
                writeOut(connection, table.getKey(), table.getValue());
            }
            execute(connection, "create schema bare");
            for (String table : tables.keySet()) {
                execute(connection, "create table %s (like %s including all)".formatted(bare(table), table));
            }
            for (String key : foreignKeys(connection)) execute(connection, key);
            connection.commit();
            long start = System.nanoTime();
            for (String table : tables.keySet()) readIn(connection, table);
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            execute(connection, "drop schema bare cascade");
            connection.commit();
            return seconds;
        }
    }

    /** Empties the tables, so that all of it is written again. */
    void empty() throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "truncate " + String.join(", ", tables.keySet()));
            connection.commit();
        }
    }

    /** How many of these rows there are. */
    long rows() throws SQLException {
        long rows = 0;
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (var table : tables.entrySet()) {
                String count = "select count(*) from " + table.getKey() + " where " + table.getValue();
                try (var result = statement.executeQuery(count)) {
                    result.next();
                    rows += result.getLong(1);
                }
            }
        }
        return rows;
    }

    private void writeOut(Connection connection, String table, String which) throws SQLException, IOException {
        String rows = "copy (select %s from %s where %s) to stdout".formatted(columns(connection, table), table, which);
        try (OutputStream file = Files.newOutputStream(file(table))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, file);
        }
    }

    private void readIn(Connection connection, String table) throws SQLException, IOException {
        try (InputStream file = Files.newInputStream(file(table))) {
            String rows = "copy %s (%s) from stdin".formatted(bare(table), columns(connection, table));
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(rows, file);
        }
        Files.delete(file(table));
    }

    /** All but those that the database computes. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        select string_agg(attname, ', ' order by attnum) from pg_attribute
                         where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        """.formatted(table))) {
            result.next();
            return result.getString(1);
        }
    }

    /** What LIKE leaves out: each of these tables refers to others of them only. */
    private List<String> foreignKeys(Connection connection) throws SQLException {
        var keys = new ArrayList<String>();
        for (String table : tables.keySet()) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("""
                            select pg_get_constraintdef(oid) as key, confrelid::regclass as target from pg_constraint
                             where conrelid = '%s'::regclass and contype = 'f'
                            """.formatted(table))) {
                while (result.next()) {
                    String target = result.getString("target");
                    keys.add("alter table %s add %s"
                            .formatted(bare(table), result.getString("key").replace(target + "(", bare(target) + "(")));
                }
            }
        }
        return keys;
    }

    private Path file(String table) {
        return folder.resolve(table + ".rows");
    }

    private static String bare(String table) {
        return "bare." + table.replace('.', '_');
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        connection.setAutoCommit(false);
        execute(connection, "set quittance.scope = 'agency'");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
