package app.quittance.document.template;

import app.quittance.document.template.Expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an {@link Expression}; what is outside its small grammar is refused, with what was not understood. */
final class ExpressionParser {

    private static final int LONGEST = 500;
    private static final Pattern TOKEN = Pattern.compile(
            "\\$([PFV])\\{([A-Za-z][A-Za-z0-9_]*)\\}|\"([^\"\\\\\n]*)\"|(\\d{1,9})|(true|false|null|\\.equals)\\b"
                    + "|(&&|\\|\\||==|!=|>=|<=|[!?:+<>()])");

    private record Token(String text, Matcher match) {}

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private ExpressionParser(String source) {
        this.source = source.strip();
    }

    static Expression parse(String source) {
        var parser = new ExpressionParser(source);
        parser.split();
        Expression whole = parser.choice();
        if (parser.next < parser.tokens.size())
            throw parser.refused(parser.tokens.get(parser.next).text());
        return whole;
    }

    private void split() {
        if (source.isEmpty() || source.length() > LONGEST) throw refused(source);
        int at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
                continue;
            }
            Matcher match = TOKEN.matcher(source).region(at, source.length());
            if (!match.lookingAt()) throw refused(source.substring(at));
            tokens.add(new Token(match.group(), match));
            at = match.end();
        }
    }

    private Expression choice() {
        Expression condition = either();
        if (!take("?")) return condition;
        Expression yes = choice();
        expect(":");
        return new Expression.Choice(condition, yes, choice());
    }

    private Expression either() {
        Expression left = both();
        while (take("||")) left = new Expression.Either(left, both());
        return left;
    }

    private Expression both() {
        Expression left = comparison();
        while (take("&&")) left = new Expression.Both(left, comparison());
        return left;
    }

    private Expression comparison() {
        Expression left = joined();
        if (take("==")) return new Expression.Same(left, joined());
        if (take("!=")) return new Expression.Not(new Expression.Same(left, joined()));
        if (take(">=")) return new Expression.Greater(left, joined(), true);
        if (take(">")) return new Expression.Greater(left, joined(), false);
        if (take("<=")) return new Expression.Greater(joined(), left, true);
        if (take("<")) return new Expression.Greater(joined(), left, false);
        return left;
    }

    private Expression joined() {
        Expression left = single();
        while (take("+")) left = new Expression.Joined(left, single());
        return left;
    }

    private Expression single() {
        if (take("!")) return new Expression.Not(single());
        if (take("(")) {
            Expression inner = choice();
            expect(")");
            return inner;
        }
        Expression value = value();
        if (!take(".equals")) return value;
        expect("(");
        Expression other = choice();
        expect(")");
        return new Expression.Same(value, other);
    }

    private Expression value() {
        if (next >= tokens.size()) throw refused("…");
        Token token = tokens.get(next++);
        Matcher match = token.match();
        if (match.group(1) != null) return new Expression.Named(Kind.of(match.group(1)), match.group(2));
        if (match.group(3) != null) return new Expression.Constant(match.group(3));
        if (match.group(4) != null) return new Expression.Constant(Integer.valueOf(match.group(4)));
        return switch (token.text()) {
            case "true" -> new Expression.Constant(true);
            case "false" -> new Expression.Constant(false);
            case "null" -> new Expression.Constant(null);
            default -> throw refused(token.text());
        };
    }

    private boolean take(String text) {
        if (next < tokens.size() && tokens.get(next).text().equals(text)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!take(text)) throw refused(next < tokens.size() ? tokens.get(next).text() : "…");
    }

    private TemplateRefused refused(String part) {
        return new TemplateRefused("document.template-expression", source, part);
    }
}
