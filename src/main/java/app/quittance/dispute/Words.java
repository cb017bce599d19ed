package app.quittance.dispute;

import app.quittance.kernel.Refusal;

/** What someone wrote in a dispute: something, and not a book. */
final class Words {

    static final int AT_MOST = 4000;

    private Words() {}

    static String required(String text) {
        String words = text.strip();
        if (words.isEmpty()) throw new Refusal("dispute.no-words");
        if (words.length() > AT_MOST) throw new Refusal("dispute.too-long", AT_MOST);
        return words;
    }
}
