package app.quittance.web.cases;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases debtors have, of all clients: for the agency's people. */
@Component
public class CasesOfDebtors {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("web/cases");

    CasesOfDebtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case in a line. */
    public record Line(
            CaseId id,
            String reference,
            DebtorId debtorId,
            CaseStatus status,
            @Nullable UUID assignedTo,
            LocalDate openedOn,
            String client) {

        /** Whether this person may open it: a collector opens those they work. */
        public boolean opensFor(CurrentUser user) {
            return user.role() != Role.COLLECTOR || user.id().equals(assignedTo);
        }
    }

    /** Those to be shown beside a case: at most a hundred. */
    @Transactional(readOnly = true)
    public List<Line> of(List<DebtorId> debtors) {
        return upTo(MOST, debtors);
    }

    /** Every one of them, however many. */
    @Transactional(readOnly = true)
    public List<Line> allOf(List<DebtorId> debtors) {
        return upTo(Integer.MAX_VALUE, debtors);
    }

    private List<Line> upTo(int most, List<DebtorId> debtors) {
        return jdbc.sql(sql.get("cases-of-debtors"))
                .param("debtors", Debtors.keys(debtors))
                .param("most", most)
                .query((row, n) -> new Line(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("reference"),
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        CaseStatus.valueOf(row.getString("status")),
                        row.getObject("assigned_to", UUID.class),
                        row.getObject("opened_on", LocalDate.class),
                        row.getString("client")))
                .list();
    }
}
