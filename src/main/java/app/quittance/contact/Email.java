package app.quittance.contact;

import app.quittance.document.EarlierLetter;
import app.quittance.identity.Agency;
import app.quittance.platform.Sentences;
import java.util.Locale;

/** The words around a letter that travels by e-mail. The subject names no debt: others may see it on a screen. */
record Email(String from, String to, String subject, String text) {

    /**
     * As every step after the first letter, it recalls that letter's reference and date (CPCE R.124-4); the letter itself
     * is attached and does so too.
     */
    static Email of(LetterFacts letter, EarlierLetter first, Agency agency, Sentences sentences) {
        Locale french = Locale.FRENCH;
        String signature = String.join(
                "\n",
                agency.signatory().name() + ", " + agency.signatory().capacity(),
                agency.name(),
                agency.address().street() + ", " + agency.address().postcode() + " "
                        + agency.address().town(),
                agency.phone());
        String text = String.join(
                "\n\n",
                sentences.say("email.greeting", french),
                sentences.say("email.body", french, letter.reference(), first.reference(), first.sentOn()),
                sentences.say("email.answer", french, letter.reference()),
                sentences.say("email.closing", french),
                signature);
        return new Email(
                agency.email(), letter.sentTo(), sentences.say("email.subject", french, letter.reference()), text);
    }
}
