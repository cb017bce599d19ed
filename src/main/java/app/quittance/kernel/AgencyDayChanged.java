package app.quittance.kernel;

import java.time.LocalDate;

/** In a demonstration, somebody moved the agency's date forward: what falls due in between is to be done now. */
public record AgencyDayChanged(LocalDate from, LocalDate to) {}
