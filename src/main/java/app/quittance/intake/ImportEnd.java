package app.quittance.intake;

import app.quittance.casefile.CasesRouted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** An import is done when its cases are scored and routed. */
@Component
class ImportEnd {

    private final ImportRows imports;

    ImportEnd(ImportRows imports) {
        this.imports = imports;
    }

    @ApplicationModuleListener
    void on(CasesRouted routed) {
        imports.routed(routed.batchId());
    }
}
