package app.quittance.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Exhibits.AddExhibit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** What whoever sends an exhibit must give, by page or otherwise. */
class AddExhibitTest {

    @Test
    void an_exhibit_without_a_title_is_refused() {
        assertThatThrownBy(() -> sent("  ", page()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("exhibit.title-missing");
    }

    @Test
    void its_title_stands_as_the_schedule_will_show_it() throws IOException {
        assertThat(sent("  Bon de livraison n° 7 ", page()).title()).isEqualTo("Bon de livraison n° 7");
    }

    @Test
    void a_file_that_nobody_could_open_is_refused() {
        assertThatThrownBy(() -> sent("Bon", "not a document".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    private static AddExhibit sent(String title, byte[] bytes) {
        return AddExhibit.sent(
                new CaseId(Uuid7.next()),
                ExhibitKind.DELIVERY_NOTE,
                Optional.empty(),
                title,
                Optional.empty(),
                "bon.pdf",
                bytes,
                Actor.program("test"));
    }

    private static byte[] page() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
