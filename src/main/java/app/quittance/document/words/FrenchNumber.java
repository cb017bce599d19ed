package app.quittance.document.words;

import app.quittance.kernel.Money;
import java.math.BigDecimal;

/** An amount in words, as receipts and powers carry it: "mille deux cent trente-quatre euros et cinquante-six centimes". */
public final class FrenchNumber {

    private static final String[] BELOW_TWENTY = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {
        "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };

    private FrenchNumber() {}

    public static String inWords(Money money) {
        if (!money.currency().equals(Money.EUR)) return French.amount(money);
        BigDecimal amount = money.amount().abs();
        long euros = amount.longValue();
        int cents = amount.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        String words = inWords(euros) + unit(euros);
        if (cents > 0) words += " et " + inWords(cents) + (cents == 1 ? " centime" : " centimes");
        return money.isNegative() ? "moins " + words : words;
    }

    private static String unit(long euros) {
        boolean round = euros >= 1_000_000 && euros % 1_000_000 == 0;
        return (round ? " d’" : " ") + (euros < 2 ? "euro" : "euros");
    }

    static String inWords(long number) {
        if (number < 1_000) return belowThousand((int) number, true);
        if (number < 1_000_000) return joined(thousands(number / 1_000), number % 1_000);
        long scale = number < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        String name = scale == 1_000_000 ? "million" : "milliard";
        long count = number / scale;
        return joined(inWords(count) + " " + name + (count > 1 ? "s" : ""), number % scale);
    }

    private static String joined(String head, long rest) {
        return rest == 0 ? head : head + " " + inWords(rest);
    }

    private static String thousands(long count) {
        return count == 1 ? "mille" : belowThousand((int) count, false) + " mille";
    }

    /** "quatre-vingts" and "cents" take their s only where nothing follows. */
    private static String belowThousand(int number, boolean last) {
        if (number < 100) return belowHundred(number, last);
        int hundreds = number / 100;
        int rest = number % 100;
        String head = hundreds == 1 ? "cent" : BELOW_TWENTY[hundreds] + " cent";
        if (rest > 0) return head + " " + belowHundred(rest, last);
        return hundreds > 1 && last ? head + "s" : head;
    }

    private static String belowHundred(int number, boolean last) {
        if (number < 20) return BELOW_TWENTY[number];
        int tens = number / 10;
        boolean fromTwenty = tens == 7 || tens == 9;
        int rest = fromTwenty ? number % 10 + 10 : number % 10;
        if (rest == 0) return tens == 8 && last ? "quatre-vingts" : TENS[tens];
        boolean and = (rest == 1 || rest == 11) && tens < 8;
        return TENS[tens] + (and ? " et " : "-") + BELOW_TWENTY[rest];
    }
}
