package app.quittance.strategy;

import app.quittance.casefile.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases changed since they were last judged. A mark stands or falls with the change that made it. */
@Component
class Marks {

    private final JdbcClient jdbc;
    private final JudgeOnChange judge;

    Marks(JdbcClient jdbc, JudgeOnChange judge) {
        this.jdbc = jdbc;
        this.judge = judge;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mark(List<CaseId> cases) {
        insert(cases);
        judge.soonAfterCommit();
    }

    /** Of the kind that comes in thousands, as payments do. */
    @Transactional(propagation = Propagation.MANDATORY)
    void markInARush(List<CaseId> cases) {
        insert(cases);
        judge.inARushAfterCommit();
    }

    private void insert(List<CaseId> cases) {
        jdbc.sql("insert into strategy.to_judge (case_id) select unnest(cast(:cases as uuid[]))")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
    }
}
