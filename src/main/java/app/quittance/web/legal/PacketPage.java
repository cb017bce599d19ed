package app.quittance.web.legal;

import app.quittance.casefile.CaseFiles;
import app.quittance.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The packet of one case: the files of which it is made. */
@Controller
@RequestMapping("/legal/cases/{reference}/packet")
class PacketPage {

    private final CaseFiles caseFiles;
    private final LegalCasePage.LegalDesk legal;

    PacketPage(CaseFiles caseFiles, LegalCasePage.LegalDesk legal) {
        this.caseFiles = caseFiles;
        this.legal = legal;
    }

    /** The packet that was assembled last, each part in a file of its own, for a court's portal. */
    @GetMapping("/files")
    ResponseEntity<byte[]> files(@PathVariable String reference) {
        byte[] zip = legal.packets().files(caseFiles.byReference(reference).id());
        return Download.zip("dossier-de-requete-" + reference, zip);
    }
}
