package app.quittance.intake.check;

import java.time.LocalDate;

/**
 * What the checks must know beside the file.
 *
 * @param today the agency's date
 * @param paymentTermsDays the mandate's terms, for an invoice that names no due date
 */
public record CheckTerms(LocalDate today, int paymentTermsDays, Limitations limitations) {}
