package app.quittance.account;

import app.quittance.casefile.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases of which a fact changed that no movement brought. A mark stands or falls with the change that made it. */
@Repository
class CasesBehind {

    private final JdbcClient jdbc;

    CasesBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Mark(long number, CaseId caseId) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void mark(CaseId caseId) {
        jdbc.sql("insert into account.books_behind (case_id) values (:case)")
                .param("case", caseId.value())
                .update();
    }

    List<Mark> after(long last, int size) {
        return jdbc.sql("select mark, case_id from account.books_behind where mark > :last order by mark limit :size")
                .param("last", last)
                .param("size", size)
                .query((row, n) -> new Mark(row.getLong("mark"), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    void forget(Collection<Mark> marks) {
        jdbc.sql("delete from account.books_behind where mark = any (:marks)")
                .param("marks", marks.stream().map(Mark::number).toArray(Long[]::new))
                .update();
    }
}
