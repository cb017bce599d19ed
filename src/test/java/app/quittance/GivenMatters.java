package app.quittance;

import static app.quittance.GivenCases.SOMEONE;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterId;
import app.quittance.contact.LetterKind;
import app.quittance.contact.LetterMeans;
import app.quittance.contact.Letters;
import app.quittance.contact.RecordDelivery;
import app.quittance.contact.SendLetter;
import app.quittance.document.ReceivedFile;
import app.quittance.kernel.DataScope;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Finding;
import app.quittance.litigation.Requests;
import app.quittance.litigation.Warnings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads cases to court: the notice, the client's agreement, and evidence of a page each. */
@TestComponent
public class GivenMatters {

    private static final Set<ExhibitKind> OF_EACH_INVOICE =
            Set.of(ExhibitKind.ORDER, ExhibitKind.DELIVERY_NOTE, ExhibitKind.INVOICE);

    private final Letters letters;
    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Exhibits exhibits;
    private final Requests requests;
    private final Warnings warnings;
    private final TransactionTemplate transactions;

    GivenMatters(
            Letters letters,
            CaseFiles caseFiles,
            Claims claims,
            Exhibits exhibits,
            Requests requests,
            Warnings warnings,
            TransactionTemplate transactions) {
        this.letters = letters;
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.exhibits = exhibits;
        this.requests = requests;
        this.warnings = warnings;
        this.transactions = transactions;
    }

    /** Sends the notice today, as if the post had presented it today. */
    public void notified(CaseId id, LocalDate today) {
        inAgency(() -> {
            LetterId notice =
                    letters.send(new SendLetter(id, LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, SOMEONE));
            letters.recordDelivery(new RecordDelivery(notice, Delivery.DELIVERED, today, SOMEONE));
        });
    }

    /** Hands the case to the legal team with the client's agreement and all its evidence. */
    public void readyForCourt(CaseId id) {
        handedOver(id);
        inAgency(() -> claims.of(id)).forEach(claim -> OF_EACH_INVOICE.forEach(kind -> add(id, kind, claim)));
        add(id, ExhibitKind.SIGNED_POWER, Optional.empty());
        weighed(id);
    }

    /** Sets aside whatever is warned of now. */
    public void weighed(CaseId id) {
        inAgency(() -> warnings.unweighed(id)).stream()
                .map(Finding::check)
                .distinct()
                .forEach(check -> inAgency(() -> warnings.weigh(id, check, "Vu.", SOMEONE)));
    }

    /** Hands the case over with no evidence of its invoices but what proves the whole of it. */
    public void handedOver(CaseId id) {
        inAgency(() -> {
            caseFiles.toLitigation(id, SOMEONE);
            requests.askForApproval(id, SOMEONE);
            requests.answerApproval(id, true, "", SOMEONE);
        });
        for (ExhibitKind kind : List.of(ExhibitKind.CREDITOR_EXTRACT, ExhibitKind.TERMS, ExhibitKind.NOTICE_RECEIPT)) {
            add(id, kind, Optional.empty());
        }
    }

    public void add(CaseId id, ExhibitKind kind, Claim claim) {
        add(id, kind, Optional.of(claim.id()));
    }

    private void add(CaseId id, ExhibitKind kind, Optional<ClaimId> claim) {
        String title = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        ReceivedFile file = ReceivedFile.of(title + ".pdf", page(title + " " + id));
        inAgency(() -> exhibits.add(
                new Exhibits.AddExhibit(id, kind, claim, title, Optional.empty(), title + ".pdf", file, SOMEONE)));
    }

    /** A PDF of one page that says this. */
    public static byte[] page(String text) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 14);
                content.newLineAtOffset(60, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inAgency(Runnable work) {
        DataScope.AGENCY.run(() -> transactions.executeWithoutResult(status -> work.run()));
    }

    private <T> List<T> inAgency(java.util.function.Supplier<List<T>> work) {
        return DataScope.AGENCY.call(
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
