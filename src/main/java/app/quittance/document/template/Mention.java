package app.quittance.document.template;

import java.util.List;

/** Something that the law wants to read in a document: all of these words must stand in it. */
public record Mention(String article, String what, List<String> words) {

    public static Mention of(String article, String what, String... words) {
        return new Mention(article, what, List.of(words));
    }
}
