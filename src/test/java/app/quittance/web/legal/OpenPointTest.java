package app.quittance.web.legal;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Finding;
import app.quittance.web.legal.LegalCasePage.OpenPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of what lacks for court, only what the client has is asked of the client. */
class OpenPointTest {

    @Test
    void a_delivery_note_is_asked_of_the_client_and_asked_once() {
        assertThat(lacking(ExhibitKind.DELIVERY_NOTE, Optional.empty()).mayBeAskedFor())
                .isTrue();
        assertThat(lacking(ExhibitKind.DELIVERY_NOTE, Optional.of(LocalDate.of(2026, 11, 3)))
                        .mayBeAskedFor())
                .isFalse();
    }

    @Test
    void the_agencys_own_letters_and_what_the_post_brought_back_are_not() {
        for (ExhibitKind own :
                List.of(ExhibitKind.NOTICE_RECEIPT, ExhibitKind.FORMAL_NOTICE, ExhibitKind.FIRST_LETTER)) {
            assertThat(lacking(own, Optional.empty()).mayBeAskedFor())
                    .as(own.name())
                    .isFalse();
        }
    }

    private static OpenPoint lacking(ExhibitKind kind, Optional<LocalDate> askedOn) {
        var finding = new Finding(
                Finding.Check.EXHIBIT,
                Finding.Level.FORBIDDEN,
                List.of(kind),
                "CPC art. 1407",
                Optional.of(kind),
                Optional.empty());
        return new OpenPoint(finding, askedOn, Optional.empty());
    }
}
