package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.litigation.Finding.Check;
import app.quittance.litigation.Finding.Level;
import app.quittance.litigation.SaidChecks.OwnNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the debtor was put on notice and its delay has run. No text makes it a condition; judges expect it. */
@Component
class Notices {

    private static final String ARTICLE = "C. civ. art. 1344";

    private final JdbcClient jdbc;
    private final SaidChecks said;

    Notices(JdbcClient jdbc, SaidChecks said) {
        this.jdbc = jdbc;
        this.said = said;
    }

    private record Notice(LocalDate presentedOn, LocalDate lastDay) {}

    /** The notice of the agency; failing that, one that the client sent before. */
    List<Finding> check(CaseId caseId, List<Claim> open, LocalDate today) {
        Finding ours = ours(caseId, today);
        if (ours.level() == Level.MET) return List.of(ours);
        Optional<OwnNotice> own = said.ownNotice(caseId, open);
        if (own.isPresent() && own.get().counts()) return List.of(own.get().finding());
        return Stream.concat(Stream.of(ours), own.stream().map(OwnNotice::finding))
                .toList();
    }

    private Finding ours(CaseId caseId, LocalDate today) {
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
