package app.quittance.document.filling;

import app.quittance.document.AmountLine;
import app.quittance.document.CollectionLetter;
import app.quittance.document.Correspondence;
import app.quittance.document.Debt;
import app.quittance.document.EarlierLetter;
import app.quittance.document.Letterhead;
import app.quittance.document.template.Mention;
import app.quittance.document.words.French;
import java.util.ArrayList;
import java.util.List;

/** What the law wants to read in a letter, found again in the finished print. */
final class LetterMentions {

    private static final String FIRST_LETTER = "CPCE R.124-4";

    private LetterMentions() {}

    /** What every business letter of a company says of it, and who signs. */
    static List<Mention> business(Correspondence letter) {
        Letterhead agency = letter.from();
        return List.of(
                Mention.of(
                        "C. com. R.123-237",
                        "l’identité de l’agence",
                        agency.name(),
                        agency.legalForm(),
                        agency.capital(),
                        "RCS " + agency.registeredIn(),
                        French.siren(agency.siren())),
                new Mention(
                        "C. com. R.123-237",
                        "le siège de l’agence",
                        agency.address().lines()),
                Mention.of(
                        "C. com. R.123-237",
                        "la date et la référence",
                        French.date(letter.writtenOn()),
                        letter.ourReference()),
                Mention.of(
                        "C. civ. 1367",
                        "le signataire",
                        letter.signatory().name(),
                        letter.signatory().capacity()),
                Mention.of("RGPD art. 13 et 14", "l’information sur les données", agency.privacyContact(), "CNIL"));
    }

    /** The creditor, the basis, and each element of the debt apart. */
    static List<Mention> debt(Debt debt) {
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of(
                FIRST_LETTER + ", 2°", "le créancier", debt.creditor().name()));
        mentions.add(new Mention(
                FIRST_LETTER + ", 2°",
                "l’adresse du créancier",
                debt.creditor().address().lines()));
        mentions.add(Mention.of(FIRST_LETTER + ", 3°", "le fondement de la créance", debt.basis()));
        mentions.add(Mention.of(
                FIRST_LETTER + ", 3°",
                "le principal et le total, à part",
                French.amount(debt.principal()),
                French.amount(debt.total())));
        for (AmountLine line : debt.lines()) {
            mentions.add(Mention.of(
                    FIRST_LETTER + ", 3°",
                    "chaque élément de la dette",
                    line.label(),
                    line.detail(),
                    French.amount(line.amount())));
        }
        return mentions;
    }

    /** The demand to pay, its last day, and the ways to pay. */
    static List<Mention> payment(CollectionLetter letter) {
        return List.of(
                Mention.of(
                        FIRST_LETTER + ", 4°", "l’obligation de payer et sa date limite", French.date(letter.payBy())),
                Mention.of(
                        "CPCE R.124-2",
                        "le compte dédié",
                        letter.paymentWays().accountHolder(),
                        French.iban(letter.paymentWays().iban()),
                        letter.paymentWays().reference()));
    }

    static List<Mention> firstLetter() {
        return List.of(
                Mention.of(FIRST_LETTER + ", 1°", "l’activité de l’agence", "recouvrement amiable"),
                Mention.of(
                        FIRST_LETTER + ", 5°",
                        "les deux alinéas de l’article L.111-8",
                        LegalTexts.COSTS_WITHOUT_TITLE,
                        LegalTexts.COSTS_OF_BAD_FAITH));
    }

    static Mention recall(EarlierLetter first) {
        return Mention.of(
                FIRST_LETTER + ", dernier alinéa",
                "la référence et la date de la première lettre",
                first.reference(),
                French.date(first.sentOn()));
    }
}
