package app.quittance.scale;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Uuid7;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Inserts what recording a payment inserts, row by row, into the same tables, and thinks nothing: the journal seals its rows itself. */
final class BareScript {

    private static final String SCOPE = "select set_config('quittance.scope', ?, true)";
    private static final String LOCK = """
            insert into account.case_lock as l (case_id, client_id) values (?, ?)
                on conflict (case_id) do update set client_id = l.client_id""";
    private static final String MOVEMENT = """
            insert into account.movement (movement_id, case_id, client_id, kind, amount, currency, effective_on, means,
                                          received_by, reference, key, recorded_at, recorded_by)
            values (?, ?, ?, 'PAYMENT', 1.00, 'EUR', current_date, 'TRANSFER', 'AGENCY', ?, ?, now(), 'script')""";
    private static final String ACT = """
            insert into ledger.act (act_id, key, kind, about, client_id, recorded_at)
            values (?, ?, 'payment', ?, ?, now())""";
    private static final String POSTING = """
            insert into ledger.posting (act_id, number, client_id, case_id, from_account, to_account, amount, currency,
                                        effective_on, recorded_at)
            values (?, 1, ?, ?, 'outside', 'held', 1.00, 'EUR', current_date, now())""";
    private static final String ENTRY = """
            select journal.append_one(?, ?, ?, now(), current_date, 'PROGRAM', null, 'script', 'payment.received',
                       '{"on": "2026-11-22", "means": "enum.PaymentMeans.TRANSFER", "amount": "1.00 EUR"}')""";
    private static final String MARK = "insert into account.fresh_movement (movement_id, case_id) values (?, ?)";

    private final DataSource source;
    private final ClientId client;
    private final List<CaseId> cases;

    BareScript(DataSource source, ClientId client, List<CaseId> cases) {
        this.source = source;
        this.client = client;
        this.cases = cases;
    }

    void pay(int number) {
        UUID caseId = cases.get(number % cases.size()).value();
        UUID movement = Uuid7.next();
        UUID act = Uuid7.next();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, SCOPE, DataScope.AGENCY.value());
            execute(connection, LOCK, caseId, client.value());
            execute(connection, MOVEMENT, movement, caseId, client.value(), "VIR " + number, "script " + movement);
            execute(connection, ACT, act, "script:" + act, movement, client.value());
            execute(connection, POSTING, act, client.value(), caseId);
            execute(connection, ENTRY, caseId, client.value(), Uuid7.next());
            execute(connection, MARK, movement, caseId);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
