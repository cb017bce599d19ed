package app.quittance.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is a demonstration: invented data, known passwords, a clock that can be moved, and no address but loopback. */
@Component
public class DemoMode {

    private final boolean on;

    DemoMode(@Value("${quittance.demo:false}") boolean on) {
        this.on = on;
    }

    public boolean on() {
        return on;
    }
}
