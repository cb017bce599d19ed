package app.quittance.demo;

import app.quittance.platform.DemoMode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the demonstration when the server starts for the first time, before anything is said of being ready. */
@Component
@ConditionalOnWebApplication
class DemoStart {

    private final DemoMode mode;
    private final DemoFill fill;

    DemoStart(DemoMode mode, DemoFill fill) {
        this.mode = mode;
        this.fill = fill;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void fillOnce() {
        if (mode.on()) fill.fillOnce();
    }
}
