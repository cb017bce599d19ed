package app.quittance.debtor;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page begins of the pairs that wait, the likeliest first; its text stands in the address. */
public record LikenessKey(int score, UUID id) {

    /** Comes before every pair. */
    static final LikenessKey FIRST = new LikenessKey(101, new UUID(0, 0));

    /** Reads the key out of an address; what cannot be one is the first page. */
    public static Optional<LikenessKey> of(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,3}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            return Optional.empty();
        int cut = text.indexOf('_');
        return Optional.of(
                new LikenessKey(Integer.parseInt(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1))));
    }

    @Override
    public String toString() {
        return score + "_" + id;
    }
}
