package app.quittance.scoring.watch;

import app.quittance.scoring.MaturedCases;
import app.quittance.scoring.OpenCasesScored;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** After each night's scores: counts the month once, and keeps what matured. */
@Component
public class Watching {

    private final Spreads spreads;
    private final MaturedCases matured;

    Watching(Spreads spreads, MaturedCases matured) {
        this.spreads = spreads;
        this.matured = matured;
    }

    @ApplicationModuleListener
    void on(OpenCasesScored scored) {
        look();
    }

    /** Does what is due by today; doing it again changes nothing. */
    public void look() {
        spreads.countThisMonth();
        matured.keepWhatMatured();
    }
}
