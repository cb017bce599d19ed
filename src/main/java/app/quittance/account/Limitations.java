package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.law.limitation.Limitation;
import app.quittance.rulebook.RulebookDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when what is owed on a case can be brought before a court. */
@Service
public class Limitations {

    private final JdbcClient jdbc;
    private final RulebookDesk rulebook;

    Limitations(JdbcClient jdbc, RulebookDesk rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    /** The limitation of the invoice that is the first to be lost; empty where no principal is owed. */
    @Transactional(readOnly = true)
    public Optional<Limitation> nearest(CaseId caseId, DebtorKind kind) {
        List<ClaimClock> clocks = jdbc.sql("select clock from account.api_open_claim where case_id = :case")
                .param("case", caseId.value())
                .query((row, n) -> ClaimClock.of(row.getString("clock")))
                .list();
        return ClaimClock.nearest(clocks, kind, rulebook.current());
    }
}
