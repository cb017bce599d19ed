package app.quittance.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    private static final Map<String, Object> VALUES =
            Map.of("P:name", "Ravel", "F:section", "invoices", "V:PAGE_NUMBER", 2, "P:yes", true);

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "$P{name} => Ravel",
                "\"Pour \" + $P{name} => Pour Ravel",
                "\"invoices\".equals($F{section}) => true",
                "$F{section} == \"elements\" => false",
                "$V{PAGE_NUMBER} > 1 && $P{yes} => true",
                "$P{missing} == null ? \"none\" : $P{missing} => none",
                "!($V{PAGE_NUMBER} >= 3 || $P{yes} == false) => true",
                "$P{missing} + \"x\" => x"
            })
    void what_a_template_needs_is_understood(String source, String expected) {
        assertThat(String.valueOf(value(source))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().exec(\"id\")",
                "new java.io.File(\"/etc/passwd\")",
                "java.lang.System.exit(1)",
                "$P{name}.getClass()",
                "$P{REPORT_CONNECTION}.close()",
                "\"a\\u0022 + Runtime\"",
                "$P{name}; System.exit(1)",
                "str(\"key\")",
                "$R{key}",
                "${jndi:ldap://x}",
                "this",
                "1 +",
                ""
            })
    void anything_else_is_refused(String source) {
        assertThatThrownBy(() -> ExpressionParser.parse(source))
                .isInstanceOfSatisfying(
                        TemplateRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("document.template-expression"));
    }

    @Test
    void a_very_long_expression_is_refused() {
        assertThatThrownBy(() -> ExpressionParser.parse("(".repeat(600))).isInstanceOf(TemplateRefused.class);
    }

    private static @Nullable Object value(String source) {
        return ExpressionParser.parse(source)
                .value((kind, name) -> VALUES.get(kind.name().charAt(0) + ":" + name));
    }
}
