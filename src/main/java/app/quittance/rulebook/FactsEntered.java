package app.quittance.rulebook;

import java.time.LocalDate;

/** The agency entered facts of its own, which count from this day on. */
public record FactsEntered(LocalDate from) {}
