package app.quittance;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every test that needs the program or its database extends: one context and one database for all of them. So no
 * test replaces beans or changes settings, and each makes rows of its own and looks at no others.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({GivenDay.class, GivenCases.class, GivenAgency.class, GivenAccount.class, GivenMatters.class})
public abstract class DatabaseTest {

    /** As on a server of one's own: the owner of the tables may log in and create roles, and is no superuser. */
    private static final String OWNER = "quittance_owner";

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private GivenDay givenDay;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws SQLException {
        var server = TestDatabase.shared();
        createDatabase(server);
        properties.add("spring.datasource.url", () -> server.url("quittance"));
        properties.add("spring.datasource.username", () -> OWNER);
        properties.add("spring.datasource.password", () -> OWNER);
        // Who is told by webhook listens beside the test.
        properties.add("quittance.webhooks.this-machine", () -> true);
    }

    @AfterEach
    void today_is_today_again() {
        givenDay.set(null);
    }

    /** Lets the agency's date be this one until the end of the test. */
    protected void onDay(LocalDate day) {
        givenDay.set(day);
    }

    /** Does the work in one transaction that sees all rows, as the agency's people and jobs do. */
    protected <T extends @Nullable Object> T asAgency(Supplier<T> work) {
        return inScope(DataScope.AGENCY, work);
    }

    /** Does the work in one transaction that sees the rows of this client only. */
    protected <T extends @Nullable Object> T asClient(ClientId client, Supplier<T> work) {
        return inScope(DataScope.of(client), work);
    }

    protected <T extends @Nullable Object> T inScope(DataScope scope, Supplier<T> work) {
        return scope.call(() -> transactions.execute(status -> work.get()));
    }

    private static void createDatabase(TestDatabase server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), server.superuser(), server.password());
                var statement = connection.createStatement();
                var found = connection.createStatement()) {
            if (found.executeQuery("select from pg_database where datname = 'quittance'")
                    .next()) return;
            statement.execute("create role %1$s login password '%1$s' createrole".formatted(OWNER));
            statement.execute("create database quittance owner " + OWNER);
        }
    }
}
