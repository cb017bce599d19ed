package app.quittance.law;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The dated values on which the rules rest. Their figures are in the rulebook, never in the code. */
public enum FactName {
    /** Legal rate owed to a natural person acting outside any professional need, in per cent. */
    LEGAL_PRIVATE(FactUnit.PERCENT, Standing.HALF_YEAR),
    /** Legal rate owed to every other creditor, in per cent. */
    LEGAL_OTHER(FactUnit.PERCENT, Standing.HALF_YEAR),
    /** Main refinancing rate of the European Central Bank, in per cent. */
    ECB(FactUnit.PERCENT, Standing.HALF_YEAR),
    /** Points over the ECB rate where professionals agreed no rate (C. com. L.441-10 II). */
    DEFAULT_MARGIN(FactUnit.POINTS),
    /** Times the legal rate under which no clause between professionals may go (C. com. L.441-10 II). */
    FLOOR_MULTIPLE(FactUnit.TIMES),
    /** Points over the ECB rate that a public buyer owes. */
    PUBLIC_MARGIN(FactUnit.POINTS),
    /** Points more once a decision has stayed unpaid (CMF L.313-3). */
    ENFORCED_RAISE(FactUnit.POINTS),
    /** Months after which those points run. */
    ENFORCED_RAISE_MONTHS(FactUnit.MONTHS),
    /** Euros per invoice paid late by a professional (C. com. D.441-5). */
    FIXED_INDEMNITY(FactUnit.EUROS),

    LIMITATION_TRADE_YEARS(FactUnit.YEARS),
    LIMITATION_CONSUMER_YEARS(FactUnit.YEARS),
    LIMITATION_TELECOM_YEARS(FactUnit.YEARS),
    LIMITATION_CARRIAGE_YEARS(FactUnit.YEARS),
    LIMITATION_TITLE_YEARS(FactUnit.YEARS),
    LIMITATION_CREDIT_YEARS(FactUnit.YEARS),
    LIMITATION_RENT_YEARS(FactUnit.YEARS),
    /** Years from its birth after which a right is lost whatever was acknowledged (C. civ. 2232). */
    LIMITATION_CAP_YEARS(FactUnit.YEARS),

    /** Months before its bill up to which energy used by a consumer may be billed (C. consom. L.224-11). */
    ENERGY_BILLING_MONTHS(FactUnit.MONTHS),

    COSTS_DEPOSIT_DAYS(FactUnit.DAYS),
    ORDER_SERVICE_MONTHS(FactUnit.MONTHS),
    OPPOSITION_MONTHS(FactUnit.MONTHS),
    OPPOSITION_NOTICE_MONTHS(FactUnit.MONTHS),
    ENFORCE_UNOPPOSED_MONTHS(FactUnit.MONTHS),
    LAWYER_APPOINTMENT_DAYS(FactUnit.DAYS),
    OVERSEAS_MONTHS(FactUnit.MONTHS),
    ABROAD_MONTHS(FactUnit.MONTHS),
    DECLARATION_MONTHS(FactUnit.MONTHS),
    DECLARATION_ABROAD_MONTHS(FactUnit.MONTHS),
    FORECLOSURE_RELIEF_MONTHS(FactUnit.MONTHS),
    RECLAIM_MONTHS(FactUnit.MONTHS),
    SMALL_CLAIM_MONTHS(FactUnit.MONTHS),

    /** Months in which a merchant may dispute a served demand (CPCE L.126-2); the route is open from the first day of its row. */
    UNCONTESTED_ANSWER_MONTHS(FactUnit.MONTHS),
    /** Euros of the stamp due for a claim before the judicial court, none for a payment order. */
    COURT_STAMP(FactUnit.EUROS),

    /** Euros up to which the simplified procedure of CPCE L.125-1 is open. */
    SMALL_CLAIM_CEILING(FactUnit.EUROS),
    /** Euros up to which a claim before the judicial court needs an amicable attempt first (CPC 750-1). */
    AMICABLE_ATTEMPT_CEILING(FactUnit.EUROS),
    /** Euros up to which a judgment has no appeal. */
    LAST_RESORT_CEILING(FactUnit.EUROS),
    /** Euros above which a lawyer is mandatory at a hearing (CPC 761, 853). */
    LAWYER_CEILING(FactUnit.EUROS),
    /** Euros up to which a local judicial court hears a personal claim. */
    PROXIMITY_CEILING(FactUnit.EUROS),

    /** Millions of bytes that one file sent to a court by electronic means may have. */
    COURT_FILE_SIZE(FactUnit.MEGABYTES),

    /** Value-added tax on the agency's fees, in per cent (CGI 278). */
    VAT(FactUnit.PERCENT);

    private enum Standing {
        /** Set anew each half-year: an open row says nothing of the next one. */
        HALF_YEAR,
        /** Holds until another row replaces it. */
        UNTIL_REPLACED
    }

    private static final Set<FactName> DECIDE_AMOUNTS = EnumSet.range(LEGAL_PRIVATE, FIXED_INDEMNITY);

    private final FactUnit unit;
    private final Standing standing;

    FactName(FactUnit unit, Standing standing) {
        this.unit = unit;
        this.standing = standing;
    }

    FactName(FactUnit unit) {
        this(unit, Standing.UNTIL_REPLACED);
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

    /** In what its values are counted. */
    public FactUnit unit() {
        return unit;
    }

    /** Whether amounts owed are computed with it: rates and what is added to them, the fixed indemnity. */
    public boolean decidesAmounts() {
        return DECIDE_AMOUNTS.contains(this);
    }

    /** Whether the law takes this value anew each 1 January and 1 July. */
    public boolean setEachHalfYear() {
        return standing == Standing.HALF_YEAR;
    }
}
