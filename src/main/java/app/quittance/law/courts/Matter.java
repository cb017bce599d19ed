package app.quittance.law.courts;

import java.util.Locale;

/** What a claim is about, which decides the kind of court. */
public enum Matter {
    /** Between merchants, or against a merchant or a trading company for its trade (C. com. L.721-3). */
    COMMERCIAL,
    /** Any other personal claim. */
    CIVIL,
    /** COJ L.213-4-5. */
    CONSUMER_CREDIT,
    /** A dwelling: COJ L.213-4-4. */
    LEASE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
