package app.quittance.account;

import app.quittance.account.Receipts.Numbered;
import app.quittance.account.Statement.MovementLine;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.document.AddressBlock;
import app.quittance.document.Correspondence;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentKind;
import app.quittance.document.DocumentStore;
import app.quittance.document.Documents;
import app.quittance.document.NewDocument;
import app.quittance.document.PaymentReceipt;
import app.quittance.document.Signatory;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.People;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up the receipt for a payment, or the confirmation of one that the creditor received itself, when somebody asks for
 * it; whoever asks again gets the same paper.
 */
@Service
@Transactional
public class ReceiptPapers {

    private final Lives lives;
    private final Movements movements;
    private final Statements statements;
    private final Receipts receipts;
    private final Press press;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;

    ReceiptPapers(
            Lives lives,
            Movements movements,
            Statements statements,
            Receipts receipts,
            Press press,
            JdbcClient jdbc,
            AgencyCalendar calendar) {
        this.lives = lives;
        this.movements = movements;
        this.statements = statements;
        this.receipts = receipts;
        this.press = press;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** The paper for a payment of a case. Refused for one that the bank took back or that was entered by mistake. */
    public DocumentId of(CaseId caseId, MovementId payment, Actor by) {
        if (!movements.caseOf(payment).equals(caseId)) throw new Unknown("payment " + payment.value());
        lives.locked(caseId);
        return drawn(payment).orElseGet(() -> draw(payment, by));
    }

    private Optional<DocumentId> drawn(MovementId payment) {
        return jdbc.sql("select document_id from account.receipt_paper where movement_id = :id")
                .param("id", payment.value())
                .query((row, n) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    private DocumentId draw(MovementId id, Actor by) {
        LocalDate today = calendar.today();
        Statement statement = statements.of(movements.caseOf(id), today);
        MovementLine payment = statement.movements().stream()
                .filter(movement -> movement.id().equals(id) && movement.kind() == MovementKind.PAYMENT)
                .findFirst()
                .orElseThrow(() -> new Unknown("payment " + id.value()));
        payment.voidedOn().ifPresent(on -> {
            throw new Refusal("account.receipt-of-nothing", on);
        });
        Optional<Numbered> numbered =
                payment.receivedBy().filter(ReceivedBy.AGENCY::equals).map(held -> receipts.of(id));
        LocalDate writtenOn = numbered.map(Numbered::issuedOn).orElse(today);
        Money remaining = statements.of(statement.caseId(), writtenOn).total();
        var paid = new Paid(payment, numbered, writtenOn, remaining);
        DocumentId document = press.print(statement.caseId(), paid, by);
        jdbc.sql("""
                insert into account.receipt_paper (movement_id, case_id, client_id, document_id)
                values (:id, :case, :client, :document)""")
                .param("id", id.value())
                .param("case", statement.caseId().value())
                .param("client", statement.clientId().value())
                .param("document", document.value())
                .update();
        return document;
    }

    /** What a receipt says of a payment. */
    private record Paid(MovementLine payment, Optional<Numbered> numbered, LocalDate writtenOn, Money remaining) {}

    /** Puts a receipt on the agency's paper and keeps it with the case. */
    @Component
    record Press(
            CaseFiles caseFiles,
            Clients clients,
            Debtors debtors,
            AgencyProfile agencies,
            People people,
            Documents documents,
            DocumentStore store) {

        private DocumentId print(CaseId caseId, Paid paid, Actor by) {
            CaseFacts file = caseFiles.get(caseId);
            DebtorCard debtor = debtors.get(file.debtorId());
            Agency agency = agencies.get();
            var receipt = new PaymentReceipt(
                    PartiesOnPaper.audience(debtor.kind()),
                    correspondence(agency, debtor, file, paid.writtenOn()),
                    PartiesOnPaper.creditor(clients.get(file.clientId())),
                    paid.numbered().map(Numbered::name).orElse(null),
                    paid.payment().on(),
                    DebtOnPaper.means(paid.payment()),
                    DebtOnPaper.movement(paid.payment()),
                    paid.remaining());
            return store.add(
                    NewDocument.rendered(
                            file.clientId(),
                            file.id(),
                            DocumentKind.RECEIPT,
                            receipt.name(),
                            documents.render(receipt),
                            true),
                    by);
        }

        private Correspondence correspondence(Agency agency, DebtorCard debtor, CaseFacts file, LocalDate writtenOn) {
            return new Correspondence(
                    PartiesOnPaper.letterhead(agency),
                    addressee(debtor),
                    PartiesOnPaper.salutation(debtor),
                    file.reference(),
                    null,
                    agency.address().town(),
                    writtenOn,
                    null,
                    new Signatory(agency.signatory().name(), agency.signatory().capacity()),
                    PartiesOnPaper.handler(file, people, agency),
                    List.of());
        }

        private static AddressBlock addressee(DebtorCard debtor) {
            List<String> lines = new ArrayList<>();
            lines.add(debtor.fullName());
            debtor.street().ifPresent(lines::add);
            String town = (debtor.postcode().orElse("") + " " + debtor.city().orElse("")).strip();
            if (!town.isEmpty()) lines.add(town);
            return new AddressBlock(lines);
        }
    }
}
