package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a debtor paid its invoices of the past. */
@Service
public class PaymentHabits {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("debtor");

    PaymentHabits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the clients of the agency told: for the agency's own people only. */
    @Transactional(readOnly = true)
    public Habits of(DebtorId debtor, LocalDate today) {
        return read(debtor, null, today);
    }

    /** What this client told: all that the client may see. */
    @Transactional(readOnly = true)
    public Habits asTold(ClientId client, DebtorId debtor, LocalDate today) {
        return read(debtor, client, today);
    }

    private Habits read(DebtorId debtor, @Nullable ClientId client, LocalDate today) {
        List<PastInvoice> latest = jdbc.sql(sql.get("past-of-debtor"))
                .param("debtor", debtor.value())
                .param("client", client == null ? null : client.value())
                .param("most", MOST)
                .query((row, n) -> invoice(row))
                .list();
        return Habits.of(latest, today);
    }

    private static PastInvoice invoice(ResultSet row) throws SQLException {
        Money amount = Money.euros(row.getBigDecimal("amount"));
        Money paid = Money.euros(row.getBigDecimal("paid"));
        boolean settled = paid.compareTo(amount) >= 0;
        return new PastInvoice(
                row.getString("invoice_id"),
                amount,
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_derived"),
                row.getObject("disputed_on", LocalDate.class) != null,
                settled ? Optional.ofNullable(row.getObject("last_paid_on", LocalDate.class)) : Optional.empty());
    }
}
