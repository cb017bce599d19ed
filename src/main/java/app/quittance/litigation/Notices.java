package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the debtor was put on notice and its delay has run. No text makes it a condition; judges expect it. */
@Component
class Notices {

    private static final String ARTICLE = "C. civ. art. 1344";

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Notice(LocalDate presentedOn, LocalDate lastDay) {}

    Finding check(CaseId caseId, LocalDate today) {
        Optional<Notice> notice = jdbc.sql("""
                select presented_on, last_day from contact.api_notice where case_id = :case
                 order by presented_on desc limit 1""")
                .param("case", caseId.value())
                .query((row, n) -> new Notice(
                        row.getObject("presented_on", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .optional();
        return notice.filter(given -> given.lastDay().isBefore(today))
                .map(given -> Finding.met(Check.FORMAL_NOTICE, ARTICLE, given.presentedOn(), given.lastDay()))
                .orElse(Finding.warned(Check.FORMAL_NOTICE, ARTICLE));
    }
}
