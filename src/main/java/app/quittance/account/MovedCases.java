package app.quittance.account;

import app.quittance.casefile.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases whose account something changed, page by page. */
@Repository
class MovedCases {

    private final JdbcClient jdbc;

    MovedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(CaseId caseId) {
        return jdbc.sql("select exists (select from account.movement where case_id = :case)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    List<CaseId> after(UUID last, int size) {
        return jdbc.sql("""
                select distinct case_id from account.movement where case_id > :after order by case_id limit :size""")
                .param("after", last)
                .param("size", size)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }
}
