package app.quittance.document;

import app.quittance.kernel.Money;
import java.time.LocalDate;

/** A payment or a credit note, and what it was allotted to. */
public record Movement(
        LocalDate on,
        String label,
        Money amount,
        Money toCosts,
        Money toInterest,
        Money toPrincipal,
        Money toIndemnity) {}
