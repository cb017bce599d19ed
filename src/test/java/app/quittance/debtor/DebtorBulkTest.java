package app.quittance.debtor;

import static app.quittance.debtor.GivenDebtors.Told.company;
import static app.quittance.debtor.GivenDebtors.Told.person;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.Placement;
import app.quittance.debtor.GivenDebtors.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Debtors that come many at once: one for each, whoever tells of them and however many do at the same time. */
class DebtorBulkTest extends DatabaseTest {

    @Autowired
    private DebtorBulk bulk;

    @Autowired
    private GivenCases given;

    @Test
    void rows_of_one_debtor_in_a_file_are_one() {
        String name = "Sàrl Bâtisseurs " + UUID.randomUUID();
        List<DebtorId> debtors = asAgency(() -> placed(List.of(
                company(name).at("3, rue de l’Église", "38000"),
                person(name, "Zoé").at("3 rue de l'Église", "38000"),
                company(name.toUpperCase(Locale.ROOT).replace("SÀRL ", "")).at("3 RUE DE L'EGLISE", "38000"))));
        assertThat(debtors.get(2)).isEqualTo(debtors.get(0)).isNotEqualTo(debtors.get(1));
    }

    /** Each file in an order of its own, the second while the first is not yet committed. */
    @Test
    void what_two_clients_tell_at_once_is_one_debtor_each() throws Exception {
        List<Told> told = strangers(300);
        var mixed = new ArrayList<>(told);
        Collections.shuffle(mixed, new Random(7));
        var merged = new CountDownLatch(1);
        try (var clients = Executors.newFixedThreadPool(2)) {
            Future<List<DebtorId>> first = clients.submit(() -> asAgency(() -> {
                List<DebtorId> debtors = placed(told);
                merged.countDown();
                letTheOtherWait();
                return debtors;
            }));
            Future<List<DebtorId>> second = clients.submit(() -> {
                merged.await();
                return asAgency(() -> placed(mixed));
            });
            List<DebtorId> debtors = first.get();
            assertThat(debtors).doesNotHaveDuplicates();
            for (int i = 0; i < mixed.size(); i++) {
                assertThat(second.get().get(i)).isEqualTo(debtors.get(told.indexOf(mixed.get(i))));
            }
        }
    }

    private static void letTheOtherWait() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Told> strangers(int many) {
        int first = 10_000_000 + new Random().nextInt(80_000_000);
        String place = UUID.randomUUID().toString();
        return IntStream.range(0, many)
                .mapToObj(i -> i % 2 == 0
                        ? company("Chantiers " + i).siren(Placement.sirenOf(first + i))
                        : person("Durand-" + i, "Zoé").at("rue " + place, "69003"))
                .toList();
    }

    private List<DebtorId> placed(List<Told> told) {
        return new GivenDebtors(bulk, jdbc).placed(given.client(), told);
    }
}
