package app.quittance;

import app.quittance.kernel.AgencyCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The agency's date in tests: the program's own, until a test gives another. */
@TestComponent
@Primary
class GivenDay implements AgencyCalendar {

    private final AgencyCalendar real;
    private volatile @Nullable LocalDate day;

    GivenDay(@Qualifier("agencyClock") AgencyCalendar real) {
        this.real = real;
    }

    @Override
    public LocalDate today() {
        LocalDate given = day;
        return given == null ? real.today() : given;
    }

    void set(@Nullable LocalDate given) {
        day = given;
    }
}
