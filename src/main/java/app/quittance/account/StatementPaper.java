package app.quittance.account;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.Claims;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.document.AccountStatement;
import app.quittance.document.Documents;
import app.quittance.document.RenderedPdf;
import app.quittance.identity.AgencyProfile;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the statement of account of a case as a document of its own. */
@Service
public class StatementPaper {

    private final Statements statements;
    private final Claims claims;
    private final Clients clients;
    private final AgencyProfile agency;
    private final Documents documents;

    StatementPaper(Statements statements, Claims claims, Clients clients, AgencyProfile agency, Documents documents) {
        this.statements = statements;
        this.claims = claims;
        this.clients = clients;
        this.agency = agency;
        this.documents = documents;
    }

    /**
     * The statement of a case on a date, as a PDF.
     *
     * @param debtor as whoever reads it may know it: a client, as it told of it
     */
    @Transactional(readOnly = true)
    public RenderedPdf of(CaseFacts file, DebtorCard debtor, LocalDate asOf) {
        Statement statement = statements.of(file.id(), asOf);
        return documents.render(new AccountStatement(
                PartiesOnPaper.audience(debtor.kind()),
                PartiesOnPaper.letterhead(agency.get()),
                file.reference(),
                PartiesOnPaper.debtor(debtor),
                DebtOnPaper.inFull(statement, clients.get(file.clientId()), claims.of(file.id())),
                asOf));
    }
}
