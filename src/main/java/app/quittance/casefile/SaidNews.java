package app.quittance.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Something that a row of a later file says otherwise than it stands.
 *
 * @param known whether the row says nothing else that is new: its claim stands with the same figures
 * @param stood null: nothing was said of it so far
 * @param is text as it was given; a date in ISO, an amount with a point, yes and no as true and false
 */
public record SaidNews(
        int rowNo,
        String invoiceNumber,
        boolean known,
        SaidThing thing,
        @Nullable String stood,
        String is) {}
