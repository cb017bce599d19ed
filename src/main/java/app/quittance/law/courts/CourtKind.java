package app.quittance.law.courts;

import app.quittance.kernel.Refusal;

/** The kinds of court that hear a claim for money, as they are called today. */
public enum CourtKind {
    /** Tribunal de commerce. */
    TC("TC"),
    /** Tribunal des activités économiques: twelve of them, 2025 to 2028. */
    TAE("TAE"),
    /** Tribunal mixte de commerce, overseas. */
    TMC("TMC"),
    /** The commercial chamber of the judicial court, in Alsace-Moselle. */
    TJ_COM("TJ-COM"),
    /** Tribunal judiciaire. */
    TJ("TJ"),
    /** Tribunal de proximité. */
    TPROX("TPROX"),
    /** Juge des contentieux de la protection, who sits in the one or the other. */
    JCP("JCP");

    private final String code;

    CourtKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it judges between merchants. */
    public boolean isCommercial() {
        return this == TC || this == TAE || this == TMC || this == TJ_COM;
    }

    /** Reads the kind off a court's name: "Tribunal judiciaire de Metz (chambre commerciale)". */
    public static CourtKind ofName(String name) {
        if (name.contains("chambre commerciale")) {
            return TJ_COM;
        }
        if (name.startsWith("Tribunal mixte de commerce")) {
            return TMC;
        }
        if (name.startsWith("Tribunal de commerce")) {
            return TC;
        }
        if (name.startsWith("Tribunal des activités économiques")) {
            return TAE;
        }
        if (name.startsWith("Tribunal de proximité")) {
            return TPROX;
        }
        if (name.startsWith("Tribunal judiciaire")) {
            return TJ;
        }
        throw new Refusal("law.court-name-unknown", name);
    }
}
