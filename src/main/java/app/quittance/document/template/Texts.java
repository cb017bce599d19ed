package app.quittance.document.template;

import app.quittance.document.Audience;
import app.quittance.document.words.Typography;
import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a template, by name. A name may have an ending for a reader ({@code demand.b2c}); {@code {total}} stands
 * for a value of the case and {@code **…**} for bold. A text that needs a value which the case does not have is left out.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

    private final String template;
    private final Map<String, String> texts;
    private final Set<String> names;
    private final Set<String> bold;

    private Texts(String template, Map<String, String> texts) {
        this.template = template;
        this.texts = Map.copyOf(texts);
        this.names = namesOf(texts, text -> true);
        this.bold = namesOf(texts, text -> BOLD.matcher(text).find());
    }

    static Texts read(String template, Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, Typography.set(properties.getProperty(key))));
        return new Texts(template, texts);
    }

    /** The names of the texts that are so, with the reader's ending and without. */
    private static Set<String> namesOf(Map<String, String> texts, Predicate<String> so) {
        var names = new HashSet<String>();
        texts.forEach((key, text) -> {
            if (!so.test(text)) return;
            names.add(key);
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1))
                names.add(key.substring(0, dot));
        });
        return Set.copyOf(names);
    }

    /** Whether the template has a text of this name, for whichever reader. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** Whether a text of this name has bold parts, for whichever reader. */
    boolean hasBold(String name) {
        return bold.contains(name);
    }

    Collection<String> all() {
        return texts.values();
    }

    /** A text without values: a heading, a label. */
    public String label(String name, Audience audience) {
        String raw = raw(name, audience);
        if (raw == null) throw new TemplateRefused("document.template-text-missing", template, name);
        return raw;
    }

    /** A text with its values in place, or null where the text is empty for this reader or the case lacks a value it needs. */
    public @Nullable String filled(String name, Audience audience, Map<String, @Nullable String> values) {
        String raw = raw(name, audience);
        if (raw == null || raw.isBlank()) return null;
        boolean bold = hasBold(name);
        var filled = new StringBuilder();
        Matcher place = PLACE.matcher(bold ? BOLD.matcher(escaped(raw)).replaceAll("<b>$1</b>") : raw);
        while (place.find()) {
            String key = place.group(1);
            if (!values.containsKey(key))
                throw new TemplateRefused("document.template-value-unknown", template, name, key);
            String value = values.get(key);
            if (value == null) return null;
            place.appendReplacement(filled, Matcher.quoteReplacement(bold ? escaped(value) : value));
        }
        return place.appendTail(filled).toString();
    }

    private @Nullable String raw(String name, Audience audience) {
        String own = texts.get(name + "." + audience.code());
        if (own == null && audience == Audience.PUBLIC_BODY) own = texts.get(name + "." + Audience.BUSINESS.code());
        return own == null ? texts.get(name) : own;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
