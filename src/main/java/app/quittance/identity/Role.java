package app.quittance.identity;

/** What a person may do here. One person has one role; who needs two has two sign-ins, and the journal shows which. */
public enum Role {
    COLLECTOR,
    LEAD,
    LEGAL,
    ACCOUNTANT,
    CLIENT,
    ADMIN;

    /** Everyone but the people of a client company, who see that client's rows only. */
    public boolean isAgency() {
        return this != CLIENT;
    }
}
