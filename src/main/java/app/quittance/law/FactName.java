package app.quittance.law;

import java.util.Locale;

/** The dated values on which the rules rest. Their figures are in the rulebook, never in the code. */
public enum FactName {
    /** Legal rate owed to a natural person acting outside any professional need, in per cent. */
    LEGAL_PRIVATE(Standing.HALF_YEAR),
    /** Legal rate owed to every other creditor, in per cent. */
    LEGAL_OTHER(Standing.HALF_YEAR),
    /** Main refinancing rate of the European Central Bank, in per cent. */
    ECB(Standing.HALF_YEAR),
    /** Points over the ECB rate where professionals agreed no rate (C. com. L.441-10 II). */
    DEFAULT_MARGIN,
    /** Times the legal rate under which no clause between professionals may go (C. com. L.441-10 II). */
    FLOOR_MULTIPLE,
    /** Points over the ECB rate that a public buyer owes. */
    PUBLIC_MARGIN,
    /** Points more once a decision has stayed unpaid (CMF L.313-3). */
    ENFORCED_RAISE,
    /** Months after which those points run. */
    ENFORCED_RAISE_MONTHS,
    /** Euros per invoice paid late by a professional (C. com. D.441-5). */
    FIXED_INDEMNITY,

    LIMITATION_TRADE_YEARS,
    LIMITATION_CONSUMER_YEARS,
    LIMITATION_TELECOM_YEARS,
    LIMITATION_CARRIAGE_YEARS,
    LIMITATION_TITLE_YEARS,
    LIMITATION_CREDIT_YEARS,
    LIMITATION_RENT_YEARS,
    /** Years from its birth after which a right is lost whatever was acknowledged (C. civ. 2232). */
    LIMITATION_CAP_YEARS,

    COSTS_DEPOSIT_DAYS,
    ORDER_SERVICE_MONTHS,
    OPPOSITION_MONTHS,
    OPPOSITION_NOTICE_MONTHS,
    ENFORCE_UNOPPOSED_MONTHS,
    LAWYER_APPOINTMENT_DAYS,
    OVERSEAS_MONTHS,
    ABROAD_MONTHS,
    DECLARATION_MONTHS,
    DECLARATION_ABROAD_MONTHS,
    FORECLOSURE_RELIEF_MONTHS,
    SMALL_CLAIM_MONTHS,

    /** Euros up to which the simplified procedure of CPCE L.125-1 is open. */
    SMALL_CLAIM_CEILING,
    /** Euros up to which a claim before the judicial court needs an amicable attempt first (CPC 750-1). */
    AMICABLE_ATTEMPT_CEILING,
    /** Euros up to which a judgment has no appeal. */
    LAST_RESORT_CEILING,
    /** Euros above which a lawyer is mandatory at a hearing (CPC 761, 853). */
    LAWYER_CEILING,
    /** Euros up to which a local judicial court hears a personal claim. */
    PROXIMITY_CEILING;

    private enum Standing {
        /** Set anew each half-year: an open row says nothing of the next one. */
        HALF_YEAR,
        /** Holds until another row replaces it. */
        UNTIL_REPLACED
    }

    private final Standing standing;

    FactName(Standing standing) {
        this.standing = standing;
    }

    FactName() {
        this(Standing.UNTIL_REPLACED);
    }

    /** The name as it stands in files and messages: {@code legal-other}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FactName ofKey(String key) {
        for (FactName name : values()) {
            if (name.key().equals(key)) {
                return name;
            }
        }
        throw new IllegalArgumentException("Not a fact of the rulebook: " + key);
    }

    /** Whether the law takes this value anew each 1 January and 1 July. */
    public boolean setEachHalfYear() {
        return standing == Standing.HALF_YEAR;
    }
}
