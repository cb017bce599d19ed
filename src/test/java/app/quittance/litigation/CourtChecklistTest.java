package app.quittance.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.CourtChecklist.Item;
import app.quittance.litigation.CourtChecklist.Missing;
import app.quittance.litigation.Exhibits.AddExhibit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CourtChecklistTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private CourtChecklist checklist;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Claims claims;

    @Autowired
    private GivenCases given;

    private ClientId client;
    private CaseId file;

    @BeforeEach
    void a_case_of_two_invoices() {
        onDay(TODAY);
        client = given.client();
        file = given.of(
                client,
                DebtorKind.COMPANY,
                TODAY,
                given.invoice("100.00", TODAY.minusDays(60)),
                given.invoice("50.00", TODAY.minusDays(30)));
    }

    @Test
    void on_its_first_day_a_case_says_what_a_court_will_want_of_its_client() {
        assertThat(items())
                .extracting(Item::kind, Item::present)
                .containsExactly(
                        tuple(ExhibitKind.CREDITOR_EXTRACT, false),
                        tuple(ExhibitKind.DELIVERY_NOTE, false),
                        tuple(ExhibitKind.DELIVERY_NOTE, false),
                        tuple(ExhibitKind.INVOICE, false),
                        tuple(ExhibitKind.INVOICE, false),
                        tuple(ExhibitKind.ORDER, false),
                        tuple(ExhibitKind.ORDER, false));
        assertThat(missing()).isEqualTo(lacking());
    }

    @Test
    void what_is_added_is_missing_no_more_in_the_case_and_in_its_file() {
        ClaimId first = claims().getFirst().id();
        add(ExhibitKind.DELIVERY_NOTE, Optional.of(first));
        add(ExhibitKind.ORDER, Optional.of(first));
        assertThat(missing()).isEqualTo(lacking()).containsEntry(ExhibitKind.DELIVERY_NOTE, 1L);
        add(ExhibitKind.CONTRACT, Optional.empty());
        assertThat(missing())
                .as("a contract stands for all orders")
                .isEqualTo(lacking())
                .doesNotContainKey(ExhibitKind.ORDER);
        add(ExhibitKind.CREDITOR_EXTRACT, Optional.empty());
        for (Claim each : claims()) {
            add(ExhibitKind.INVOICE, Optional.of(each.id()));
            add(ExhibitKind.DELIVERY_NOTE, Optional.of(each.id()));
        }
        assertThat(missing()).isEqualTo(lacking()).isEmpty();
    }

    @Test
    void what_only_the_agency_has_a_client_cannot_add() {
        assertThatThrownBy(() -> add(ExhibitKind.DEBTOR_EXTRACT, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("litigation.not-the-clients");
    }

    private List<Item> items() {
        return DataScope.of(client).call(() -> checklist.of(file));
    }

    /** How often each kind is missing, by the case's own list. */
    private Map<ExhibitKind, Long> lacking() {
        return items().stream()
                .filter(item -> !item.present())
                .collect(Collectors.groupingBy(Item::kind, Collectors.counting()));
    }

    /** The same by the file in which the case came, as one statement counts it. */
    private Map<ExhibitKind, Long> missing() {
        UUID batch = asAgency(() -> jdbc.sql("select batch_id from casefile.api_batch_case where case_id = :case")
                .param("case", file.value())
                .query(UUID.class)
                .single());
        return DataScope.of(client).call(() -> checklist.ofBatch(batch)).stream()
                .collect(Collectors.toMap(Missing::kind, each -> (long) each.times()));
    }

    private List<Claim> claims() {
        return asAgency(() -> claims.of(file));
    }

    private void add(ExhibitKind kind, Optional<ClaimId> claim) {
        DataScope.of(client)
                .run(() -> exhibits.add(AddExhibit.byClient(
                        file, kind, claim, kind.name(), "piece.pdf", page(kind.name()), GivenCases.SOMEONE)));
    }

    private static byte[] page(String title) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
