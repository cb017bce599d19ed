package app.quittance.contact;

import java.time.Instant;
import java.time.LocalDate;

/** Something that passed between the house and a debtor, or that the house noted of it. */
public sealed interface TimelineEntry permits LetterFacts, CallFacts, NoteFacts {

    /** The agency's date on which it happened. */
    LocalDate on();

    /** When it was written down, by the machine's clock. */
    Instant recordedAt();

    String by();
}
