package app.quittance.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class JournalTest extends DatabaseTest {

    private final ClientId client = ClientId.random();
    private final UUID caseId = Uuid7.next();

    @Autowired
    private Journal journal;

    @Test
    void entries_form_a_chain_that_holds() {
        write("one");
        write("two");
        write("three");

        assertThat(asAgency(() -> journal.of(caseId)))
                .extracting(JournalEntry::number)
                .containsExactly(1, 2, 3);
        assertThat(asAgency(() -> journal.brokenChains())).doesNotContainKey(caseId);
    }

    @Test
    void many_cases_are_told_in_one_go() {
        UUID other = Uuid7.next();
        asAgency(() -> {
            journal.recordEach(
                    List.of(caseId, other), List.of(client, client), Actor.program("test"), "case.opened", Map.of());
            return true;
        });

        assertThat(asAgency(() -> journal.of(other))).hasSize(1);
        assertThat(asAgency(() -> journal.brokenChains())).doesNotContainKeys(caseId, other);
    }

    @Test
    void the_program_cannot_rewrite_an_entry() {
        write("one");

        assertThatThrownBy(
                        () -> asAgency(() -> jdbc.sql("update journal.entry set kind = 'other' where case_id = :case")
                                .param("case", caseId)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void write(String kind) {
        asAgency(() -> {
            journal.record(caseId, client, Actor.program("test"), kind, Map.of("note", "l’été"));
            return true;
        });
    }
}
