package app.quittance.law.delays;

import app.quittance.law.Confidence;
import java.time.LocalDate;

/**
 * A date that a procedure imposes.
 *
 * @param on the last day in time; for {@link ProceduralStep#ENFORCE_UNOPPOSED} the last day of waiting
 */
public record Deadline(ProceduralStep step, LocalDate on, Counted counted, String article, Confidence confidence) {}
