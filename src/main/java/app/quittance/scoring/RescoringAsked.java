package app.quittance.scoring;

import java.time.LocalDate;

/** Someone wants every open case scored with the model in use, now rather than in the night. */
record RescoringAsked(LocalDate on) {}
