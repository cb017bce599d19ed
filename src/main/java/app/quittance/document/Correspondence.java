package app.quittance.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a letter a letter: from whom, to whom, under which references, when and where.
 *
 * @param salutation "Madame, Monsieur", "Madame"; without the comma that follows it
 * @param ourReference the reference of the case, to be quoted in every answer
 * @param yourReference what the addressee knows the matter by, such as its customer number
 * @param registeredNumber the number of the registered letter, if it is one
 * @param handler whom the addressee may turn to
 * @param enclosures what is joined to it
 */
public record Correspondence(
        Letterhead from,
        AddressBlock to,
        String salutation,
        String ourReference,
        @Nullable String yourReference,
        String place,
        LocalDate writtenOn,
        @Nullable String registeredNumber,
        Signatory signatory,
        String handler,
        List<String> enclosures) {

    public Correspondence {
        enclosures = List.copyOf(enclosures);
    }
}
