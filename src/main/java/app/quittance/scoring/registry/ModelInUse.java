package app.quittance.scoring.registry;

import app.quittance.scoring.learning.ModelFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The model that scores the agency's cases: whoever is champion at the moment of the question, in every program on the same
 * database. Ask once for a piece of work, and do all of it with the answer.
 */
@Component
public class ModelInUse {

    private static final int LOADED_AT_MOST = 6;

    private final ModelRegistry registry;
    private final SuppliedModel supplied;
    private final Map<Integer, InUse> loaded = new LinkedHashMap<>(16, 0.75f, true);

    ModelInUse(ModelRegistry registry, SuppliedModel supplied) {
        this.registry = registry;
        this.supplied = supplied;
    }

    public InUse champion() {
        supplied.ensureRegistered();
        return load(registry.holder(Post.CHAMPION).orElseThrow());
    }

    /** The version that is held against the champion, if there is one. */
    public Optional<InUse> challenger() {
        supplied.ensureRegistered();
        return registry.holder(Post.CHALLENGER).map(this::load);
    }

    /** The version of that name, which a score quotes; empty for one from before there was a registry. */
    public Optional<InUse> named(String name) {
        supplied.ensureRegistered();
        return registry.numberOf(name).map(this::load);
    }

    private synchronized InUse load(int number) {
        InUse known = loaded.get(number);
        if (known != null) {
            return known;
        }
        ModelFolder.Loaded fresh = registry.load(number);
        InUse inUse = new InUse(registry.version(number), fresh.model());
        loaded.put(number, inUse);
        if (loaded.size() > LOADED_AT_MOST) {
            loaded.remove(loaded.keySet().iterator().next());
        }
        return inUse;
    }
}
