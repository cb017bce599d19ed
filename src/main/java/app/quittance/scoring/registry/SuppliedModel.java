package app.quittance.scoring.registry;

import app.quittance.kernel.Actor;
import app.quittance.kernel.DataScope;
import app.quittance.scoring.learning.ModelFiles;
import app.quittance.scoring.learning.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The model that an agency starts with: the newest under {@code $QUITTANCE_HOME/models}, else the one that comes along.
 * A newer one takes the place of one that was supplied before; never that of a version which the agency learned itself.
 */
@Component
class SuppliedModel {

    private static final String OWN_FOLDER = "models/payment-likelihood";
    private static final String SUPPLIED = "models.supplied";

    private final Path home;
    private final ModelRegistry registry;
    private final TransactionTemplate apart;
    private final AtomicBoolean registered = new AtomicBoolean();

    SuppliedModel(
            @Value("${quittance.home:data}") Path home,
            ModelRegistry registry,
            PlatformTransactionManager transactions) {
        this.home = home;
        this.registry = registry;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Looks once in the life of the program, in a transaction of its own. */
    void ensureRegistered() {
        if (!registered.get()) {
            DataScope.AGENCY.run(() -> apart.executeWithoutResult(status -> register()));
            registered.set(true);
        }
    }

    private void register() {
        registry.lock();
        Optional<Path> folder = newest(home.resolve(OWN_FOLDER));
        ModelFiles files = folder.map(ModelFiles::read).orElseGet(ModelFiles::bundled);
        String fingerprint = ModelFolder.load(folder.map(Path::toString).orElse(ModelFiles.BUNDLED), files)
                .card()
                .fingerprint();
        Actor program = Actor.program("models");
        Optional<Integer> champion = registry.holder(Post.CHAMPION);
        boolean replaceable =
                champion.isEmpty() || registry.version(champion.get()).supply() != Supply.OWN;
        Optional<Integer> known = registry.withFingerprint(fingerprint);
        if (replaceable && (known.isEmpty() || champion.isEmpty())) {
            Supply supply = folder.isPresent() ? Supply.FOLDER : Supply.BUNDLED;
            int number = known.orElseGet(() -> registry.add(files, supply, program));
            registry.appoint(Post.CHAMPION, Optional.of(number), champion, SUPPLIED, program);
        }
    }

    /** The folder with the highest number; what is not a number is none of ours. */
    private static Optional<Path> newest(Path versions) {
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("[1-9][0-9]{0,8}"))
                    .max(Comparator.comparingInt(
                            folder -> Integer.parseInt(folder.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + versions, e);
        }
    }
}
