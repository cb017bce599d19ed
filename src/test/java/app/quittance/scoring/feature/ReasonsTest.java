package app.quittance.scoring.feature;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.platform.Sentences;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Invoice.Source;
import app.quittance.scoring.history.Payer;
import app.quittance.scoring.history.PayerKind;
import app.quittance.scoring.history.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a score says of a debt on the day on which it is read. */
class ReasonsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void days_are_counted_to_the_day_of_the_reader() {
        var debt = invoice("F-1", TODAY.minusDays(225), new Payment(TODAY.minusDays(12), 10_00));
        var other = invoice("F-2", TODAY.minusDays(40));
        var situation = situation(debt, other);
        assertThat(said(Feature.DAYS_OVERDUE, situation)).isEqualTo("En retard de 225 jours");
        assertThat(said(Feature.OLDEST_OTHER_OVERDUE, situation))
                .isEqualTo("Une autre facture est en retard de 40 jours");
        assertThat(said(Feature.DAYS_SINCE_PAYMENT_ON_DEBT, situation))
                .isEqualTo("Dernier paiement sur cette dette il y a 12 jours");
        assertThat(said(Feature.DAYS_SINCE_LAST_PAYMENT, situation))
                .isEqualTo("Dernier paiement chez ce créancier il y a 12 jours");
    }

    @Test
    void the_model_goes_on_seeing_the_next_morning() {
        var situation = situation(invoice("F-1", TODAY.minusDays(225)));
        assertThat(situation.of(Fact.DAYS_OVERDUE)).isEqualTo(226);
    }

    @Test
    void what_happened_today_and_yesterday_is_called_so() {
        var debt = invoice("F-1", TODAY, new Payment(TODAY.minusDays(1), 10_00));
        assertThat(said(Feature.DAYS_OVERDUE, situation(debt))).isEqualTo("Échue aujourd’hui");
        assertThat(said(Feature.DAYS_SINCE_PAYMENT_ON_DEBT, situation(debt)))
                .isEqualTo("Dernier paiement sur cette dette hier");
        assertThat(said(Feature.DAYS_OVERDUE, situation(invoice("F-1", TODAY.plusDays(3)))))
                .isEqualTo("Pas encore échue");
    }

    @Test
    void a_payment_whose_day_nobody_told_is_given_none() {
        var situation = situation(invoice("F-1", TODAY.minusDays(60), Payment.noLaterThan(TODAY.minusDays(1), 10_00)));
        assertThat(said(Feature.DAYS_SINCE_PAYMENT_ON_DEBT, situation))
                .isEqualTo("Dernier paiement sur cette dette : avant qu’elle ne nous soit confiée");
        assertThat(said(Feature.DAYS_SINCE_LAST_PAYMENT, situation))
                .isEqualTo("Dernier paiement chez ce créancier : avant que la dette ne nous soit confiée");
        assertThat(said(Feature.RECENT_PAYMENTS, situation))
                .isEqualTo("Un paiement au plus ces 90 derniers jours chez ce créancier");
    }

    @Test
    void a_payment_that_came_later_has_its_day_again() {
        var situation = situation(invoice(
                "F-1",
                TODAY.minusDays(60),
                Payment.noLaterThan(TODAY.minusDays(30), 10_00),
                new Payment(TODAY.minusDays(5), 10_00)));
        assertThat(said(Feature.DAYS_SINCE_PAYMENT_ON_DEBT, situation))
                .isEqualTo("Dernier paiement sur cette dette il y a 5 jours");
    }

    private static Facts situation(Invoice debt, Invoice... others) {
        int morning = Invoice.dayOf(TODAY) + 1;
        var all = new ArrayList<>(List.of(others));
        all.add(debt);
        var at = new PayerAt(new Payer("d", PayerKind.COMPANY, all), morning);
        return new Situation(at, List.of(debt), new ClientPulse(Stream.of(at), morning, Target.NINETY_DAYS)).facts();
    }

    private static Invoice invoice(String id, LocalDate dueOn, Payment... payments) {
        return new Invoice(Source.CASE, id, 100_00, dueOn.minusDays(30), dueOn, null, List.of(payments));
    }

    private static String said(Feature feature, Facts situation) {
        Wording wording = feature.wordingIn(situation);
        return Sentences.bundled()
                .getMessage(
                        "scoring.reason." + wording.says(), wording.figures().toArray(), Locale.FRENCH)
                .replace('\u00a0', ' ');
    }
}
