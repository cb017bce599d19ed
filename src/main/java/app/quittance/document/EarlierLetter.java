package app.quittance.document;

import java.time.LocalDate;

/** The first letter as every later step must recall it: its reference and the day it was sent (CPCE R.124-4). */
public record EarlierLetter(String reference, LocalDate sentOn) {}
