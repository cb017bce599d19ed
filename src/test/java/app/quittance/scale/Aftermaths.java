package app.quittance.scale;

import app.quittance.platform.Pause;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What follows an act after its commit, and would burden whatever is measured while it runs. */
final class Aftermaths {

    private Aftermaths() {}

    /** Waits until nothing is left to follow up, to book or to judge. */
    static void await(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var left = connection.prepareStatement("""
                        select exists (select from account.fresh_movement)
                            or exists (select from account.books_behind)
                            or exists (select from strategy.to_judge)""")) {
            while (isTrue(left)) Pause.aMoment();
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (var answer = question.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
