package app.quittance.account;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claims;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.document.AccountStatement;
import app.quittance.document.Debt;
import app.quittance.document.Documents;
import app.quittance.document.RenderedPdf;
import app.quittance.identity.AgencyProfile;
import app.quittance.kernel.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the statement of account of a case at a date on the agency's paper. */
@Service
@Transactional
public class PaperStatements {

    private final IssuedStatements statements;
    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Clients clients;
    private final Debtors debtors;
    private final AgencyProfile agency;
    private final Documents documents;

    PaperStatements(
            IssuedStatements statements,
            CaseFiles caseFiles,
            Claims claims,
            Clients clients,
            Debtors debtors,
            AgencyProfile agency,
            Documents documents) {
        this.statements = statements;
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.clients = clients;
        this.debtors = debtors;
        this.agency = agency;
        this.documents = documents;
    }

    /** With the debtor as the agency knows it. */
    public RenderedPdf of(CaseId caseId, LocalDate asOf, Actor by) {
        CaseFacts file = caseFiles.get(caseId);
        return draw(file, debtors.get(file.debtorId()), asOf, by);
    }

    /** For the client, with the debtor as it told of it. */
    public RenderedPdf forClient(CaseId caseId, LocalDate asOf, Actor by) {
        CaseFacts file = caseFiles.get(caseId);
        return draw(file, debtors.asTold(file.clientId(), file.debtorId()), asOf, by);
    }

    private RenderedPdf draw(CaseFacts file, DebtorCard debtor, LocalDate asOf, Actor by) {
        ClientProfile client = clients.get(file.clientId());
        Statement statement = statements.issue(file.id(), asOf, by);
        Debt debt = DebtOnPaper.inFull(statement, client, claims.of(file.id()));
        return documents.render(new AccountStatement(
                PartiesOnPaper.audience(debtor.kind()),
                PartiesOnPaper.letterhead(agency.get()),
                file.reference(),
                PartiesOnPaper.debtor(debtor),
                debt,
                asOf,
                statement.identity()));
    }
}
