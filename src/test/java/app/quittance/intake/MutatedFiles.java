package app.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.DebtCheck;
import app.quittance.intake.einvoice.ElectronicInvoices;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Formats;
import app.quittance.intake.reading.SourceRow;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Spoilt files of every kind: each is read to its end or refused with a reason, and nothing outside is asked for.
 * {@code mvn test -Dtest=MutatedFiles -Dfiles=20000 -Dseed=1}; a file that breaks something else is kept under {@code target}.
 */
class MutatedFiles {

    private static final Map<String, String> SAID = Map.of("=société", "debtor_kind");

    @Test
    void are_read_or_refused() throws IOException {
        play(Long.getLong("seed", 1), Integer.getInteger("files", 20_000));
    }

    /** Reads so many files of a seed; fails at the first that ends in anything but rows or a reason. */
    static Outcome play(long seed, int files) throws IOException {
        var asked = new CopyOnWriteArrayList<URI>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(telling(asked));
        try {
            var outcome = new Outcome();
            var mutations = new Mutations(seed);
            for (int i = 0; i < files; i++) read(mutations.next(), outcome);
            System.out.printf(
                    "seed %d: %d files read, %d refused, %d rows taken, slowest %d ms%n",
                    seed, outcome.read, outcome.refused, outcome.taken, outcome.slowestMillis);
            assertThat(asked).as("connections outward").isEmpty();
            return outcome;
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /** What became of them. */
    static final class Outcome {
        int read;
        int refused;
        long taken;
        long slowestMillis;
    }

    private static void read(byte[] file, Outcome outcome) throws IOException {
        long start = System.nanoTime();
        try (DebtRows rows = Formats.builtIn(new ElectronicInvoices()).open(GivenTable.file(file), SAID)) {
            var all = new ArrayList<SourceRow>();
            rows.forEachRemaining(all::add);
            DebtCheck check = DebtCheck.learn(all, GivenTable.TERMS);
            List<CheckedRow> checked = all.stream().map(check::check).toList();
            outcome.taken += checked.stream().filter(row -> !row.isRefused()).count();
            outcome.read++;
        } catch (WrongFile told) {
            outcome.refused++;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            Path kept = Files.write(Path.of("target", "mutated-" + outcome.read + ".bin"), file);
            throw new AssertionError("Broken by " + kept, broken);
        }
        outcome.slowestMillis = Math.max(outcome.slowestMillis, (System.nanoTime() - start) / 1_000_000);
    }

    /** Tells what this thread asks for, which does all the reading: others renew their connections to the database. */
    private static ProxySelector telling(List<URI> asked) {
        Thread reader = Thread.currentThread();
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                tell(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                tell(uri);
            }

            private void tell(URI uri) {
                if (Thread.currentThread().equals(reader)) asked.add(uri);
            }
        };
    }
}
