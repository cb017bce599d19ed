package app.quittance.law.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a first letter is about, as it must be found in its text.
 *
 * @param amounts principal, interest, accessories as printed: "1 234,56 €"
 * @param waysToPay what makes payment possible, such as the IBAN of the dedicated account
 */
public record FirstLetter(
        String collector,
        String collectorAddress,
        String creditor,
        String creditorAddress,
        String basis,
        List<String> amounts,
        List<String> waysToPay) {

    private static final List<String> AMICABLE = List.of("recouvrement amiable");

    private static final List<String> DEMANDS = List.of(
            "nous vous demandons de payer",
            "nous vous demandons de régler",
            "nous vous invitons à payer",
            "nous vous invitons à régler",
            "nous vous prions de régler",
            "nous vous mettons en demeure",
            "vous mettons en demeure de payer",
            "vous mettons en demeure de régler",
            "demande de paiement",
            "veuillez régler",
            "veuillez payer");

    public FirstLetter {
        amounts = List.copyOf(amounts);
        waysToPay = List.copyOf(waysToPay);
    }

    /** The mentions that are not in the text. Empty: the letter may go. */
    public Set<FirstLetterMention> missingIn(String printed) {
        LetterText text = LetterText.of(printed);
        Set<FirstLetterMention> missing = EnumSet.noneOf(FirstLetterMention.class);
        require(missing, FirstLetterMention.COLLECTOR, text.holds(collector) && text.holds(collectorAddress));
        require(
                missing,
                FirstLetterMention.AMICABLE_COLLECTION,
                AMICABLE.stream().anyMatch(text::holds));
        require(missing, FirstLetterMention.CREDITOR, text.holds(creditor) && text.holds(creditorAddress));
        require(missing, FirstLetterMention.BASIS, !basis.isBlank() && text.holds(basis));
        require(
                missing,
                FirstLetterMention.AMOUNTS,
                !amounts.isEmpty() && amounts.stream().allMatch(text::holds));
        require(missing, FirstLetterMention.DEMAND, DEMANDS.stream().anyMatch(text::holds));
        require(
                missing,
                FirstLetterMention.WAYS_TO_PAY,
                !waysToPay.isEmpty() && waysToPay.stream().allMatch(text::holds));
        require(
                missing,
                FirstLetterMention.RECOVERY_COSTS,
                RecoveryCosts.paragraphs().stream().allMatch(text::holds));
        return missing;
    }

    private static void require(Set<FirstLetterMention> missing, FirstLetterMention mention, boolean there) {
        if (!there) {
            missing.add(mention);
        }
    }
}
