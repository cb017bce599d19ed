package app.quittance.debtor;

import java.util.Arrays;

/**
 * In what two debtors agree or differ, and how much that speaks for or against their being one: the one place of the
 * weights. A pair is as likely as the sum of its signs, between 0 and 100; what one of the two does not tell is no sign.
 *
 * <p>The weights are chosen so that no sign alone asks a person anything (an accountant's e-mail, a common surname), that a
 * number or an address together with the name does, and that neither another SIREN nor, with the same surname at the same
 * address, another forename (father and son) ever does.
 */
public enum Sign {
    /** Many bear the same surname: it says little without the forenames. */
    SURNAME_SAME(About.NAME, 30),
    /** The name of a company is its own, but for common ones. */
    COMPANY_NAME_SAME(About.NAME, 45),
    NAME_ALIKE(About.NAME, 20),
    /** Not decisive: a person may marry, a shop may be told by its sign. */
    NAME_DIFFERS(About.NAME, -30),
    FORENAMES_SAME(About.NAME, 20),
    /** One is the beginning of the other: an initial, or the first of several. */
    FORENAMES_ALIKE(About.NAME, 8),
    /** Another of the family, whatever else they share. */
    FORENAMES_DIFFER(About.NAME, -75),
    /** A person and a company: two debtors in law, though the name may be that of the shop. */
    KIND_DIFFERS(About.KIND, -20),
    /** Two legal persons, though of the same group and house. */
    SIREN_DIFFERS(About.SIREN, -100),
    PHONE_SAME(About.PHONE, 30),
    /** People have several numbers. */
    PHONE_DIFFERS(About.PHONE, -5),
    EMAIL_SAME(About.EMAIL, 30),
    EMAIL_DIFFERS(About.EMAIL, -5),
    ADDRESS_SAME(About.PLACE, 25),
    POSTCODE_SAME(About.PLACE, 10),
    /** People move. */
    POSTCODE_DIFFERS(About.PLACE, -10);

    /** From this score on a person is asked. */
    public static final int ASK_FROM = 50;

    /**
     * From this score on it is likely. Still a person decides: nothing makes one debtor of two by itself but their SIREN, or
     * their whole name and address.
     */
    public static final int LIKELY_FROM = 80;

    private final About about;
    private final int weight;

    Sign(About about, int weight) {
        this.about = about;
        this.weight = weight;
    }

    /** What of a debtor a sign is about. */
    public enum About {
        NAME,
        KIND,
        SIREN,
        PLACE,
        PHONE,
        EMAIL
    }

    public About about() {
        return about;
    }

    public int weight() {
        return weight;
    }

    /** Whether it speaks for the two being one. */
    public boolean agrees() {
        return weight > 0;
    }

    static String[] names() {
        return Arrays.stream(values()).map(Sign::name).toArray(String[]::new);
    }

    static Integer[] weights() {
        return Arrays.stream(values()).map(Sign::weight).toArray(Integer[]::new);
    }
}
