package app.quittance.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.web.client.ToldFindings.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldFindingsTest {

    @Test
    void what_is_said_of_many_rows_is_said_once_with_its_rows() {
        var findings = new ArrayList<Finding>();
        findings.add(finding(null, "whole", null));
        findings.add(finding(7, "wrong", "x"));
        findings.add(finding(8, "wrong", "y"));
        for (int row : new int[] {2, 3, 4, 9, 11, 12}) findings.add(finding(row, "missing", null));
        assertThat(ToldFindings.of(findings, Finding::code, 10))
                .containsExactly(
                        new Told("", false, "whole", ""),
                        new Told("7", false, "wrong", "x"),
                        new Told("8", false, "wrong", "y"),
                        new Told("2–4, 9, 11–12", false, "missing", ""));
    }

    @Test
    void a_long_list_of_rows_is_cut() {
        List<Finding> everyOther = IntStream.range(1, 50)
                .mapToObj(i -> finding(2 * i, "missing", null))
                .toList();
        assertThat(ToldFindings.of(everyOther, Finding::code, 10))
                .extracting(Told::where)
                .containsExactly("2, 4, 6, 8, 10, 12 …");
        assertThat(ToldFindings.of(List.of(), Finding::code, 10)).isEmpty();
    }

    private static Finding finding(@Nullable Integer row, String code, @Nullable String value) {
        return new Finding(row, null, code, Level.WARN, List.of(), value);
    }
}
