package app.quittance.intake;

import app.quittance.client.Clients;
import app.quittance.client.MandateTerms;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.check.CheckTerms;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the checks of a file depend on beside the file: the day, the client's mandate, the law. */
@Component
class Surroundings {

    private final Clients clients;
    private final AgencyCalendar calendar;
    private final RulebookDesk rulebook;

    Surroundings(Clients clients, AgencyCalendar calendar, RulebookDesk rulebook) {
        this.clients = clients;
        this.calendar = calendar;
        this.rulebook = rulebook;
    }

    CheckTerms termsFor(Work work) {
        LocalDate today = calendar.today();
        MandateTerms mandate = clients.get(work.client()).mandate();
        LimitationRule limitations = new LimitationRule(rulebook.current(), today);
        return new CheckTerms(today, mandate.paymentTermsDays(), mandate.cover(), limitations);
    }
}
