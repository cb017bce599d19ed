package app.quittance.intake;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DailyLimitsTest extends DatabaseTest {

    @Autowired
    private GivenCases given;

    @Autowired
    private ImportRows imports;

    @Autowired
    private FilePieces files;

    @Autowired
    private AgencyCalendar calendar;

    @Autowired
    private TransactionTemplate transactions;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void one_file_more_than_may_come_in_a_day_is_refused_and_not_kept() {
        store(2, 100, 10, SOMEONE);
        store(2, 100, 10, SOMEONE);
        refuses("import.too-many-today", () -> store(2, 100, 10, SOMEONE));
        assertThat(kept()).isEqualTo(2);
        assertThatNoException()
                .as("the agency takes it itself")
                .isThrownBy(() -> store(2, 100, 10, Actor.program("import")));
        onDay(GivenTable.TODAY.plusDays(1));
        assertThatNoException().as("tomorrow it may come").isThrownBy(() -> store(2, 100, 10, SOMEONE));
    }

    @Test
    void files_that_are_too_large_together_are_refused_and_not_kept() {
        store(10, 1, 700_000, SOMEONE);
        refuses("import.too-much-today", () -> store(10, 1, 700_000, SOMEONE));
        assertThat(kept()).isEqualTo(1);
        assertThatNoException().as("a smaller one fits").isThrownBy(() -> store(10, 1, 300_000, SOMEONE));
    }

    private void store(int filesADay, int megabytesADay, int bytes, Actor by) {
        var limits = new DailyLimits(jdbc, calendar, filesADay, megabytesADay);
        var content = new ByteArrayInputStream(new byte[bytes]);
        var file = new SendFile(client, "debts.csv", content, ImportMode.DRY_RUN, by);
        asAgency(() -> new Reception(imports, files, limits, transactions).store(file));
    }

    private long kept() {
        return asAgency(() -> jdbc.sql("select count(*) from intake.import where client_id = :client")
                .param("client", client.value())
                .query(Long.class)
                .single());
    }

    private static void refuses(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
