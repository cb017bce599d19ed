package app.quittance.account;

import app.quittance.casefile.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    Set<CaseId> among(Collection<CaseId> cases) {
        return jdbc.sql("select distinct case_id from account.movement where case_id = any (:cases)")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .set();
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
