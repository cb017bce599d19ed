package app.quittance.account;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Several questions about the same cases, asked of the database in one go. They are answered one after the other: what one
 * waited for, the next one sees.
 */
final class OneTrip {

    private static final String CASES = ":cases";

    private final JdbcTemplate jdbc;

    OneTrip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql names the cases {@code :cases}, once or not at all */
    record Question(String sql, RowCallbackHandler row) {}

    void ask(UUID[] cases, List<Question> questions) {
        jdbc.execute(
                connection -> prepare(connection, cases, questions),
                (PreparedStatement statement) -> answer(statement, questions));
    }

    private static PreparedStatement prepare(Connection connection, UUID[] cases, List<Question> questions)
            throws SQLException {
        String script = questions.stream().map(Question::sql).collect(Collectors.joining(";\n"));
        PreparedStatement statement = connection.prepareStatement(script.replace(CASES, "?"));
        Array ids = connection.createArrayOf("uuid", cases);
        int times = (script.length() - script.replace(CASES, "").length()) / CASES.length();
        for (int i = 1; i <= times; i++) statement.setArray(i, ids);
        return statement;
    }

    private static Void answer(PreparedStatement statement, List<Question> questions) throws SQLException {
        statement.execute();
        for (Question question : questions) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) question.row().processRow(rows);
            }
            statement.getMoreResults();
        }
        return null;
    }
}
