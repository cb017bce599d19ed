package app.quittance.scoring;

import java.time.LocalDate;

/** Every open case was scored as of a day. */
public record OpenCasesScored(LocalDate on) {}
