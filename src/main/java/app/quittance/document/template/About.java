package app.quittance.document.template;

import java.time.LocalDate;
import java.util.List;

/**
 * What a template says of itself in its {@code about.json}.
 *
 * @param title what people call the document
 * @param validFrom the first date of writing for which it may be used
 * @param legalBasis the articles that it follows
 * @param mentions what the law wants to read in it, as a reader of the folder should know; the program checks its own list
 */
public record About(String title, LocalDate validFrom, List<String> legalBasis, List<Mention> mentions) {

    /** One mandatory mention and the article that asks for it. */
    public record Mention(String article, String what) {}

    public About {
        legalBasis = List.copyOf(legalBasis);
        mentions = List.copyOf(mentions);
    }
}
