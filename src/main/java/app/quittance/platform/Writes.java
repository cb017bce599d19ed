package app.quittance.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends several statements to the database in one go. They are done one after the other; nothing can be read in between, which
 * is what an act saves that already knows all it has to write.
 */
@Component
public class Writes {

    private final JdbcTemplate jdbc;

    Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all of them in the transaction that runs, or fails with it; there must be one. */
    public void inOneGo(List<Write> writes) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException("Nothing is written outside a transaction");
        if (writes.isEmpty()) return;
        jdbc.execute(
                connection -> prepare(connection, writes), (PreparedStatement statement) -> execute(statement, writes));
    }

    private static PreparedStatement prepare(Connection connection, List<Write> writes) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(writes.stream().map(Write::sql).collect(Collectors.joining(";\n")));
        int number = 0;
        for (Write write : writes) {
            for (Object param : write.params())
                StatementCreatorUtils.setParameterValue(statement, ++number, SqlTypeValue.TYPE_UNKNOWN, param);
        }
        return statement;
    }

    private static Void execute(PreparedStatement statement, List<Write> writes) throws SQLException {
        statement.execute();
        for (Write write : writes) {
            write.written().accept(statement.getUpdateCount());
            statement.getMoreResults();
        }
        return null;
    }
}
