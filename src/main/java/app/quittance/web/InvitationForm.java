package app.quittance.web;

/** The password that an invited person chooses, typed twice. Its rules are the business of {@code identity}. */
public record InvitationForm(String password, String again) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "InvitationForm[…]";
    }
}
