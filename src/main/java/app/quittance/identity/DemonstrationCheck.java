package app.quittance.identity;

import app.quittance.kernel.DataScope;
import app.quittance.platform.DemoMode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Keeps a server from serving an agency of its own as a demonstration, and a demonstration as an agency. It looks before the
 * server listens and before anything is filled; commands let nobody in, and work on both.
 */
@Component
@ConditionalOnWebApplication
class DemonstrationCheck implements SmartInitializingSingleton {

    private final Demonstration demonstration;
    private final DemoMode mode;

    DemonstrationCheck(Demonstration demonstration, DemoMode mode) {
        this.demonstration = demonstration;
        this.mode = mode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DataScope.AGENCY.run(() -> demonstration.require(mode.on()));
    }
}
