package app.quittance.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/**
 * Puts what must not be broken into an element of its own while a page is written: a browser breaks lines at a hyphen. The
 * text itself stays as it is, so that it can be searched for and copied. Made anew for each page.
 */
public final class WholeWordsHandler extends AbstractTemplateHandler {

    /** "compta@valmorin-materiaux.example"; "art. L.441-10", "L. 441-10", "art. 1343-1". */
    private static final Pattern WHOLE = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]+)+"
            + "|(?:\\bart(?:\\.|icles?)[ \\u00a0])?\\b[LRDA]\\.?[ \\u00a0]?\\d+(?:-\\d+)+(?:[ \\u00a0][IVX]+\\b)?"
            + "|\\bart(?:\\.|icles?)[ \\u00a0]\\d+(?:-\\d+)+");

    /** In these there are no elements. */
    private static final Set<String> PLAIN = Set.of("script", "style", "textarea", "title", "option");

    private int plain;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (isPlain(tag.getElementCompleteName())) plain++;
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (isPlain(tag.getElementCompleteName())) plain--;
        super.handleCloseElement(tag);
    }

    @Override
    public void handleText(IText text) {
        String words = text.getText();
        Matcher whole = plain > 0 ? null : WHOLE.matcher(words);
        if (whole == null || !whole.find()) {
            super.handleText(text);
            return;
        }
        IModelFactory make = getContext().getModelFactory();
        int told = 0;
        do {
            if (whole.start() > told) super.handleText(make.createText(words.substring(told, whole.start())));
            super.handleOpenElement(make.createOpenElementTag("span", "class", "q-whole"));
            super.handleText(make.createText(whole.group()));
            super.handleCloseElement(make.createCloseElementTag("span"));
            told = whole.end();
        } while (whole.find());
        if (told < words.length()) super.handleText(make.createText(words.substring(told)));
    }

    private static boolean isPlain(String element) {
        return PLAIN.contains(element.toLowerCase(Locale.ROOT));
    }
}
