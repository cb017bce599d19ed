package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What no page breaks over two lines. */
class WholeWordsTest {

    private final SpringTemplateEngine engine = engine();

    @Test
    void an_email_address_stays_whole() {
        assertThat(page("<td th:text=\"${words}\">x</td>", "compta@valmorin-materiaux.example"))
                .isEqualTo("<td><span class=\"q-whole\">compta@valmorin-materiaux.example</span></td>");
    }

    @Test
    void the_number_of_an_article_stays_whole_and_the_words_around_it_flow() {
        assertThat(page("<p th:text=\"${words}\">x</p>", "selon l’article L. 441-10, II du code & ses textes"))
                .isEqualTo(
                        "<p>selon l’<span class=\"q-whole\">article L. 441-10</span>, II du code &amp; ses textes</p>");
        assertThat(page("<p th:text=\"${words}\">x</p>", "C. com. art. L.441-10 II ; C. civ. art. 1343-1"))
                .isEqualTo("<p>C. com. <span class=\"q-whole\">art. L.441-10 II</span> ; C. civ. <span"
                        + " class=\"q-whole\">art. 1343-1</span></p>");
    }

    @Test
    void what_is_typed_or_run_is_left_as_it_is() {
        String typed = "<textarea th:text=\"${words}\">x</textarea>";
        assertThat(page(typed, "ana@example.org")).isEqualTo("<textarea>ana@example.org</textarea>");
        assertThat(page("<script>var a = 10-2;</script><title>L.441-10</title>", ""))
                .isEqualTo("<script>var a = 10-2;</script><title>L.441-10</title>");
    }

    private String page(String template, String words) {
        var values = new Context();
        values.setVariable("words", words);
        return engine.process(template, values);
    }

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.addDialect(new WholeWords());
        return engine;
    }
}
