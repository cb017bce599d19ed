package app.quittance.document.template;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that a template may compute: a value by name, a constant, a comparison, a choice, a text made of parts. There is no
 * call and no class, so an expression that a stranger wrote can do nothing but choose and join.
 */
public sealed interface Expression {

    /** What gives values their meaning while a document is filled. */
    interface Values {
        @Nullable
        Object of(Kind kind, String name);
    }

    /** Where a named value comes from: $P{…}, $F{…} or $V{…}. */
    enum Kind {
        PARAMETER,
        FIELD,
        VARIABLE;

        static Kind of(String letter) {
            return switch (letter) {
                case "P" -> PARAMETER;
                case "F" -> FIELD;
                case "V" -> VARIABLE;
                default -> throw new IllegalArgumentException(letter);
            };
        }
    }

    @Nullable
    Object value(Values values);

    record Constant(@Nullable Object constant) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return constant;
        }
    }

    record Named(Kind kind, String name) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return values.of(kind, name);
        }
    }

    record Not(Expression negated) implements Expression {
        @Override
        public Object value(Values values) {
            return !isTrue(negated, values);
        }
    }

    record Both(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Values values) {
            return isTrue(left, values) && isTrue(right, values);
        }
    }

    record Either(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Values values) {
            return isTrue(left, values) || isTrue(right, values);
        }
    }

    record Same(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Values values) {
            Object one = left.value(values);
            Object other = right.value(values);
            if (one instanceof Number a && other instanceof Number b) return a.longValue() == b.longValue();
            return Objects.equals(one, other);
        }
    }

    record Greater(Expression left, Expression right, boolean orSame) implements Expression {
        @Override
        public Object value(Values values) {
            if (left.value(values) instanceof Number a && right.value(values) instanceof Number b) {
                return orSame ? a.longValue() >= b.longValue() : a.longValue() > b.longValue();
            }
            return false;
        }
    }

    record Joined(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Values values) {
            UnaryOperator<@Nullable Object> blank = part -> part == null ? "" : part;
            return "" + blank.apply(left.value(values)) + blank.apply(right.value(values));
        }
    }

    record Choice(Expression condition, Expression yes, Expression no) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return isTrue(condition, values) ? yes.value(values) : no.value(values);
        }
    }

    private static boolean isTrue(Expression condition, Values values) {
        return Boolean.TRUE.equals(condition.value(values));
    }
}
