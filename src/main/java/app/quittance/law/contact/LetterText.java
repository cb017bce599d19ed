package app.quittance.law.contact;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a letter, read past its layout: line breaks, spaces of every kind, typographic signs and capitals. */
record LetterText(String words) {

    static LetterText of(String printed) {
        String plain = Normalizer.normalize(printed, Normalizer.Form.NFKC)
                .replace("\u00ad", "")
                .replaceAll("[’ʼ`´]", "'")
                .replaceAll("[‐‑–—−]", "-")
                .replaceAll("[\\s\\p{Z}]+", " ");
        return new LetterText(plain.toLowerCase(Locale.FRENCH).strip());
    }

    /** Whether it holds these words; spaces do not count, since an amount or an IBAN is printed with or without. */
    boolean holds(String expected) {
        return words.replace(" ", "").contains(of(expected).words().replace(" ", ""));
    }

    /** Whether it holds them as whole words. */
    boolean says(String expected) {
        String sought = of(expected).words();
        int at = words.indexOf(sought);
        while (at >= 0) {
            int end = at + sought.length();
            boolean starts = at == 0 || !Character.isLetter(words.charAt(at - 1));
            boolean ends = end == words.length() || !Character.isLetter(words.charAt(end));
            if (starts && ends) {
                return true;
            }
            at = words.indexOf(sought, at + 1);
        }
        return false;
    }
}
