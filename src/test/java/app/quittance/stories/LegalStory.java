package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claims;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterFacts;
import app.quittance.contact.LetterKind;
import app.quittance.contact.LetterMeans;
import app.quittance.contact.Letters;
import app.quittance.contact.RecordDelivery;
import app.quittance.contact.SendLetter;
import app.quittance.document.ReceivedFile;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Requests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case on its way to court: blocked for want of one paper, asked of the client, given, and bound into the packet. */
class LegalStory extends BrowserStory {

    @Autowired
    private Letters letters;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Claims claims;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Requests requests;

    @Autowired
    private AgencyCalendar calendar;

    private ClientId client;
    private CaseId caseId;
    private Person legal;

    @BeforeEach
    void a_case_that_lacks_its_delivery_note() throws IOException {
        LocalDate today = calendar.today();
        LocalDate monday = today.minusDays(60).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        onDay(monday);
        client = given.client();
        caseId = routed(given.companyCase(client, monday));
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        onDay(monday.plusDays(14));
        LetterFacts notice = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        onDay(monday.plusDays(18));
        asAgency(() -> {
            letters.recordDelivery(
                    new RecordDelivery(notice.id(), Delivery.DELIVERED, monday.plusDays(16), GivenCases.SOMEONE));
            return true;
        });
        onDay(today);
        asAgency(() -> {
            caseFiles.toLitigation(caseId, GivenCases.SOMEONE);
            requests.askForApproval(caseId, GivenCases.SOMEONE);
            requests.answerApproval(caseId, true, "Accord donné.", GivenCases.SOMEONE);
            return true;
        });
        for (ExhibitKind kind : List.of(
                ExhibitKind.CREDITOR_EXTRACT, ExhibitKind.ORDER, ExhibitKind.INVOICE, ExhibitKind.NOTICE_RECEIPT)) {
            add(kind);
        }
        until(() -> asAgency(() -> jdbc.sql("select count(*) from litigation.api_readiness where case_id = :case")
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single()
                == 1));
        legal = someone(Role.LEGAL, "Claire Nauroy");
    }

    @Test
    void a_missing_paper_is_named_asked_for_and_given_and_the_packet_claims_what_the_page_says() throws IOException {
        Desk desk = deskOf(legal).open("/legal/cases/" + reference(caseId));
        desk.told("Ne peut pas être déposé");
        desk.told("Bon de livraison ou preuve d’exécution, facture");
        desk.button("Constituer le dossier de requête").press("Enter");
        desk.page().locator("#notices [role=alert]").waitFor();
        desk.look();
        desk.button("Demander au mandant").press("Enter");
        desk.told("La demande est transmise au mandant.");
        assertThat(desk.button("Demander au mandant")).hasCount(0);

        Desk clients = deskOf(someoneOf(client, "Sophie Marchaudon")).open("/client/waiting");
        clients.told("Bon de livraison ou preuve d’exécution");
        clients.page().getByLabel("Fichier").setInputFiles(new FilePayload("bl.pdf", "application/pdf", pdf()));
        clients.button("Joindre la pièce").press("Enter");
        clients.told("La pièce est transmise à l’agence.");

        desk.open("/legal/cases/" + reference(caseId)).told("Rien ne s’y oppose");
        setWarningsAside(desk);
        desk.page().getByLabel("J’ai vérifié que").check();
        desk.button("Constituer le dossier de requête").press("Enter");
        desk.told("Le dossier de requête est constitué");
        String claimed = desk.page()
                .locator("dt", new Page.LocatorOptions().setHasText("Somme demandée"))
                .locator("+ dd")
                .innerText();
        byte[] packet = desk.page()
                .context()
                .request()
                .get(desk.page().url().replaceAll("/legal/.*", "")
                        + desk.page().locator("#packet").getAttribute("href"))
                .body();
        Assertions.assertThat(text(packet))
                .contains("injonction de payer")
                .contains(claimed.replace('\u202f', ' ').replace('\u00a0', ' '));
    }

    /** Gives each point that only warns its reason, as a packet wants. */
    private static void setWarningsAside(Desk desk) {
        Locator warnings = desk.page().locator("summary", new Page.LocatorOptions().setHasText("Passer outre"));
        for (int left = warnings.count(); left > 0; left--) {
            warnings.first().press("Enter");
            desk.page().getByLabel("Motif").locator("visible=true").fill("Vérifié au vu des pièces du dossier.");
            desk.page()
                    .locator("button:visible", new Page.LocatorOptions().setHasText("Passer outre"))
                    .press("Enter");
            desk.told("Le point est écarté");
            assertThat(warnings).hasCount(left - 1);
        }
    }

    private LetterFacts send(LetterKind kind, LetterMeans means) {
        return asAgency(() -> letters.get(letters.send(new SendLetter(caseId, kind, means, GivenCases.SOMEONE))));
    }

    private void add(ExhibitKind kind) throws IOException {
        ReceivedFile file = ReceivedFile.of("piece.pdf", pdf());
        asAgency(() -> {
            exhibits.add(new Exhibits.AddExhibit(
                    caseId,
                    kind,
                    kind.perClaim() ? Optional.of(claims.of(caseId).getFirst().id()) : Optional.empty(),
                    "Pièce de la créance",
                    Optional.empty(),
                    "piece.pdf",
                    file,
                    GivenCases.SOMEONE));
            return true;
        });
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** What the PDF says, with every kind of space as one space. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\u202f\\s]+", " ");
        }
    }
}
