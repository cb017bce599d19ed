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

    private static final String MANY = "= any (:cases)";
    private static final String ONE = "= ?";

    private final JdbcTemplate jdbc;

    OneTrip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql names the cases {@code = any (:cases)}, once or not at all */
    record Question(String sql, RowCallbackHandler row) {}

    void ask(UUID[] cases, List<Question> questions) {
        jdbc.execute(
                connection -> prepare(connection, cases, questions),
                (PreparedStatement statement) -> answer(statement, questions));
    }

    /**
     * One case is asked for by its value, not as an array of one: PostgreSQL then keeps the plan instead of making it anew each
     * time, which took longer than the work.
     */
    private static PreparedStatement prepare(Connection connection, UUID[] cases, List<Question> questions)
            throws SQLException {
        boolean one = cases.length == 1;
        String script = questions.stream().map(Question::sql).collect(Collectors.joining(";\n"));
        PreparedStatement statement = connection.prepareStatement(script.replace(MANY, one ? ONE : "= any (?)"));
        long times = questions.stream()
                .filter(question -> question.sql().contains(MANY))
                .count();
        Array ids = one ? null : connection.createArrayOf("uuid", cases);
        for (int i = 1; i <= times; i++) {
            if (ids == null) statement.setObject(i, cases[0]);
            else statement.setArray(i, ids);
        }
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
