package app.quittance.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The check of all cases that a new day asks for. */
class ReadinessTest extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** More than one batch. */
    private static final int CASES = 52;

    @Autowired
    private Readiness readiness;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount accounts;

    @Test
    void a_run_that_was_killed_is_taken_up_where_it_stood() {
        onDay(TODAY);
        ClientId client = given.client();
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            CaseId id = given.companyCase(client, PLACED);
            cases.add(id);
            asAgency(() -> {
                caseFiles.giveNotice(id, PLACED, GivenCases.SOMEONE);
                caseFiles.toLitigation(id, GivenCases.SOMEONE);
                return true;
            });
        }
        accounts.eventually(() -> unheard() == 0);
        onDay(TODAY.plusDays(1));
        DataScope.AGENCY.run(readiness::refreshAll);
        assertThat(checkedOn(client, TODAY.plusDays(1))).isEqualTo(CASES);

        // Killed after the first: what it wrote is recognised, the others are as of the day before.
        asAgency(() -> jdbc.sql("""
                        update litigation.readiness set checked_on = checked_on - 1
                         where client_id = :client and case_id <> :first""")
                .param("client", client.value())
                .param("first", cases.getFirst().value())
                .update());
        asAgency(() -> jdbc.sql("update litigation.readiness set lacking = '{AMOUNT_DUE}' where case_id = :first")
                .param("first", cases.getFirst().value())
                .update());
        DataScope.AGENCY.run(readiness::refreshAll);

        assertThat(checkedOn(client, TODAY.plusDays(1))).isEqualTo(CASES);
        assertThat(lacking(cases.getFirst())).containsExactly("AMOUNT_DUE");
        assertThat(lacking(cases.getLast())).isNotEmpty().doesNotContain("AMOUNT_DUE");
    }

    /** Each case is also checked alone, soon after it changed: not in the midst of this. */
    private int unheard() {
        return jdbc.sql("""
                select count(*) from platform.event_publication
                 where completion_date is null and listener_id like '%Readiness%'""").query(Integer.class).single();
    }

    private int checkedOn(ClientId client, LocalDate day) {
        return asAgency(() -> jdbc.sql(
                        "select count(*) from litigation.readiness where client_id = :client and checked_on = :day")
                .param("client", client.value())
                .param("day", day)
                .query(Integer.class)
                .single());
    }

    private List<String> lacking(CaseId id) {
        return asAgency(() -> jdbc.sql("select unnest(lacking) from litigation.readiness where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .list());
    }
}
