package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseStatus;
import app.quittance.document.FilingCopies;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes the copies for court as soon as a case in litigation has an exhibit more, so that its packet is only bound. */
@Component
class FilingPreparation {

    private final CaseFiles caseFiles;
    private final Exhibits exhibits;
    private final FilingCopies copies;

    FilingPreparation(CaseFiles caseFiles, Exhibits exhibits, FilingCopies copies) {
        this.caseFiles = caseFiles;
        this.exhibits = exhibits;
        this.copies = copies;
    }

    @ApplicationModuleListener
    void on(EvidenceChanged changed) {
        CaseFacts facts = caseFiles.get(changed.caseId());
        if (facts.status() != CaseStatus.LITIGATION) return;
        exhibits.of(facts.id()).forEach(exhibit -> copies.prepare(exhibit.documentId()));
    }
}
