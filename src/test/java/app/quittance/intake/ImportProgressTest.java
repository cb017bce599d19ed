package app.quittance.intake;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.intake.ImportProgress.Stage;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.platform.Pause;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportProgressTest extends DatabaseTest {

    @Autowired
    private Imports imports;

    /** Stores a file and has nobody read it. */
    @Autowired
    private Reception reception;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportRows rows;

    @Autowired
    private GivenCases given;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void an_import_shows_how_far_it_is_and_is_stopped_with_nothing_taken() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var letGo = new CountDownLatch(1);
            Future<?> other = threads.submit(() -> keepTurnUntil(letGo));
            Future<ImportReport> taking = threads.submit(() -> send(40));
            ImportReport report = whilePlacing();
            ImportProgress progress = report.progress().orElseThrow();
            assertThat(progress.rows()).isEqualTo(40);
            assertThat(progress.left()).isPresent();
            assertThat(progress.canBeCancelled()).isTrue();

            cancel(report.id());
            assertThat(get(report.id()).progress().orElseThrow().cancelled()).isTrue();
            letGo.countDown();
            other.get(30, TimeUnit.SECONDS);
            ImportReport end = taking.get(30, TimeUnit.SECONDS);
            assertThat(end.status()).isEqualTo(ImportStatus.CANCELLED);
            assertThat(end.progress()).isEmpty();
            assertThat(end.rows()).isEqualTo(ImportReport.Rows.NONE);
        }
        assertThat(claims()).isZero();
        assertThat(send(40).rows().accepted())
                .as("the same file may come again")
                .isEqualTo(40);
    }

    @Test
    void a_file_that_waits_is_stopped_before_it_is_taken() {
        ImportId id = DataScope.of(client).call(() -> reception.store(file(3)));
        assertThat(get(id).progress().orElseThrow().stage()).isEqualTo(Stage.WAITING);
        cancel(id);
        run.run(id);
        assertThat(get(id).status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(claims()).isZero();
    }

    @Test
    void who_asks_at_the_last_moment_stops_it_or_is_told_that_it_is_too_late() throws Exception {
        int stopped = 0;
        for (int round = 0; round < 12; round++) {
            int delay = 10 * round;
            ClientId sender = given.client();
            client = sender;
            ImportId id = DataScope.of(sender).call(() -> reception.store(file(200)));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> taking = threads.submit(() -> run.run(id));
                Future<Boolean> stopping = threads.submit(() -> {
                    Thread.sleep(delay);
                    try {
                        cancel(id);
                        return true;
                    } catch (Refusal tooLate) {
                        return false;
                    }
                });
                taking.get(30, TimeUnit.SECONDS);
                boolean promised = stopping.get(30, TimeUnit.SECONDS);
                assertThat(claims()).as("round " + round).isEqualTo(promised ? 0 : 200);
                assertThat(get(id).status() == ImportStatus.CANCELLED).isEqualTo(promised);
                if (promised) stopped++;
            }
        }
        assertThat(stopped).as("rounds that were stopped").isPositive();
    }

    @Test
    void what_stands_in_the_books_is_not_stopped_any_more() {
        ImportReport taken = send(3);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cancel(taken.id()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.too-late-to-cancel"));
        assertThat(claims()).isEqualTo(3);
    }

    @Test
    void nobody_stops_or_sees_what_another_client_sends() {
        ImportId id = DataScope.of(client).call(() -> reception.store(file(3)));
        ClientId another = given.client();
        assertThatExceptionOfType(Unknown.class)
                .isThrownBy(() -> DataScope.of(another).run(() -> imports.cancel(id, SOMEONE)));
        run.run(id);
        assertThat(get(id).rows().accepted()).isEqualTo(3);
    }

    private void keepTurnUntil(CountDownLatch letGo) {
        asAgency(() -> {
            rows.waitForTurn(client);
            try {
                return letGo.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    private ImportReport whilePlacing() {
        Instant late = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(late)) {
            var latest = DataScope.of(client).call(() -> imports.of(client, null, 1));
            if (!latest.isEmpty()) {
                ImportReport report = get(latest.getFirst().id());
                boolean placing = report.progress()
                        .filter(each -> each.stage() == Stage.PLACING)
                        .isPresent();
                if (placing) return report;
            }
            Pause.aMoment();
        }
        throw new AssertionError("It was never seen at placing");
    }

    private ImportReport send(int debts) {
        return DataScope.of(client).call(() -> imports.receiveNow(file(debts)));
    }

    private SendFile file(int debts) {
        byte[] content = GivenTable.of(debts).bytes();
        return new SendFile(client, "debts.csv", new ByteArrayInputStream(content), ImportMode.COMMIT, SOMEONE);
    }

    private void cancel(ImportId id) {
        DataScope.of(client).run(() -> imports.cancel(id, SOMEONE));
    }

    private ImportReport get(ImportId id) {
        return DataScope.of(client).call(() -> imports.get(id));
    }

    private int claims() {
        return asAgency(() -> jdbc.sql("select count(*) from casefile.claim where client_id = :client")
                .param("client", client.value())
                .query(Integer.class)
                .single());
    }
}
