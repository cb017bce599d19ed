package app.quittance.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said at the top of the next page, after something was done. */
public record Notice(Tone tone, String key, List<Object> values) implements Serializable {

    /** How it is meant: the kit colours it and chooses the sign. */
    public enum Tone {
        INFO("info"),
        GOOD("good"),
        WARN("warn"),
        BAD("bad");

        private final String css;

        Tone(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** Says on the next page that it is done. Values must be able to wait in a session: text, dates, money, numbers. */
    public static void done(RedirectAttributes next, String key, Object... values) {
        next.addFlashAttribute("notice", new Notice(Tone.GOOD, key, List.of(values)));
    }

    public Object[] arguments() {
        return values.toArray();
    }
}
