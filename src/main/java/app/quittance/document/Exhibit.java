package app.quittance.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One exhibit of a schedule.
 *
 * @param number as quoted: "1", "6.1 a"
 * @param title "Facture n° F-2026-0412"
 * @param pages zero where not counted
 */
public record Exhibit(String number, String title, @Nullable LocalDate datedOn, int pages) {}
