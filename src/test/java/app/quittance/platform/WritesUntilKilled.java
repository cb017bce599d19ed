package app.quittance.platform;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Holds the data folder and writes rows, one transaction each; says the number of each after it was committed. */
final class WritesUntilKilled {

    private static final int AT_MOST = 100_000;

    private WritesUntilKilled() {}

    @SuppressWarnings("SystemOut") // the test listens
    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.hold(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number int primary key)");
            for (int number = 1; number <= AT_MOST; number++) {
                statement.execute("insert into written values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
