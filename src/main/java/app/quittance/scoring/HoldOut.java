package app.quittance.scoring;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.registry.ModelRegistry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The share of new cases in which the score does not steer, so that what it is worth can be measured. None unless an
 * administrator decides so; which cases is decided by lot when they are opened, and stays.
 */
@Service
public class HoldOut {

    private static final BigDecimal MOST = BigDecimal.TEN;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("scoring");

    HoldOut(JdbcClient jdbc, Journal journal, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** In per cent of the cases that are opened. */
    @Transactional(readOnly = true)
    public BigDecimal percent() {
        return jdbc.sql("select percent from scoring.hold_out_share order by appointment desc limit 1")
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /** Sets the share for the cases to come; at most ten per cent. */
    @Transactional
    public void decide(BigDecimal percent, String reason, Actor by) {
        if (percent.signum() < 0 || percent.compareTo(MOST) > 0) {
            throw new Refusal("hold-out.share", MOST);
        }
        if (reason.isBlank()) {
            throw new Refusal("model.no-reason");
        }
        String before = percent().toPlainString();
        jdbc.sql("""
                insert into scoring.hold_out_share (percent, since, decided_by, reason)
                values (:percent, :since, :by, :reason)""")
                .param("percent", percent)
                .param("since", calendar.today())
                .param("by", by.name())
                .param("reason", reason)
                .update();
        journal.record(
                ModelRegistry.JOURNAL_KEY,
                new ClientId(ModelRegistry.JOURNAL_KEY),
                by,
                "model.hold-out",
                Map.of("before", before, "percent", percent.toPlainString(), "reason", reason));
    }

    /** Draws among the cases that a batch opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    void draw(UUID batch) {
        BigDecimal percent = percent();
        if (percent.signum() > 0) {
            jdbc.sql(sql.get("hold-out-of-batch"))
                    .param("batch", batch)
                    .param("on", calendar.today())
                    .param("percent", percent)
                    .update();
        }
    }
}
