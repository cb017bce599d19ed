package app.quittance.law.delays;

/** Where a holiday is kept: everywhere in France, or here only. */
public enum HolidayZone {
    NATIONAL,
    /** Bas-Rhin, Haut-Rhin, Moselle: Good Friday and 26 December as well (C. trav. L.3134-13). */
    ALSACE_MOSELLE,
    GUADELOUPE,
    MARTINIQUE,
    GUYANE,
    REUNION,
    MAYOTTE,
    SAINT_BARTHELEMY,
    SAINT_MARTIN;

    /** The zone of a department by its code ("67", "974"). */
    public static HolidayZone ofDepartment(String department) {
        return switch (department) {
            case "57", "67", "68" -> ALSACE_MOSELLE;
            case "971" -> GUADELOUPE;
            case "972" -> MARTINIQUE;
            case "973" -> GUYANE;
            case "974" -> REUNION;
            case "976" -> MAYOTTE;
            case "977" -> SAINT_BARTHELEMY;
            case "978" -> SAINT_MARTIN;
            default -> NATIONAL;
        };
    }
}
