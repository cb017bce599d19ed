package app.quittance.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.intake.GivenTable;
import app.quittance.intake.WrongFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongFileTest {

    private static final String GOOD = GivenTable.of(2).text();

    static Stream<Arguments> wrongFiles() throws Exception {
        return Stream.of(
                file("empty", "file.empty", new byte[0]),
                file("a mark and nothing more", "file.empty", "\ufeff".getBytes(UTF_8)),
                file("blank lines", "file.empty", "\r\n \r\n\t\r\n".getBytes(UTF_8)),
                file(
                        "headers alone",
                        "file.no-rows",
                        GOOD.lines().findFirst().orElseThrow().getBytes(UTF_8)),
                file("a ZIP or a workbook", "file.not-taken", zip()),
                file("a PDF", "file.not-taken", "%PDF-1.7\n%âãÏÓ".getBytes(UTF_8)),
                file("a picture", "file.not-taken", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}),
                file("an invoice in XML", "file.not-taken", "<?xml version=\"1.0\"?><a/>".getBytes(UTF_8)),
                file("bytes of no kind", "text.binary", new byte[] {1, 2, 3, 0, 5}),
                file("UTF-16 with its mark", "text.utf-16", GOOD.getBytes(UTF_16)),
                file("UTF-16 without", "text.binary", GOOD.getBytes(UTF_16LE)),
                file("Mac Roman", "text.encoding", GOOD.getBytes(Charset.forName("x-MacRoman"))),
                file("two encodings", "text.two-encodings", joined(GOOD.getBytes(UTF_8), "é;".getBytes(windows()))),
                file("cut in a character", "text.two-encodings", cutInside(GOOD.getBytes(UTF_8))),
                file(
                        "a line without end",
                        "text.line-too-long",
                        "x".repeat(2 << 20).getBytes(UTF_8)),
                file("10,000 columns", "columns.too-many", columns(10_000)),
                file("no column of ours", "columns.missing", "a;b\n1;2\n".getBytes(UTF_8)),
                file(
                        "a required column missing",
                        "columns.missing",
                        GivenTable.of(1).without(Column.NAME).bytes()),
                file(
                        "a column twice",
                        "columns.twice",
                        GOOD.replaceFirst("Fondement", "nom").getBytes(UTF_8)),
                file(
                        "quotes never closed",
                        "csv.quotes",
                        GOOD.replaceFirst("Grenoble", "\"Grenoble").getBytes(UTF_8)),
                file(
                        "text after a quote",
                        "csv.quotes",
                        GOOD.replaceFirst("Grenoble", "\"Gre\"noble").getBytes(UTF_8)),
                file(
                        "a cell without end",
                        "csv.quotes",
                        GOOD.replaceFirst("Grenoble", longCell()).getBytes(UTF_8)),
                file("a row without end", "csv.cells", (GOOD + ";".repeat(200_000)).getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void a_wrong_file_is_refused_with_its_reason(String what, String code, byte[] bytes) {
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> GivenTable.check(bytes))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo(code));
    }

    @Test
    void a_missing_column_is_named_together_with_the_headers_that_were_found() {
        byte[] table = "Référence facture;Total;Nom\nF1;12;X\n".getBytes(UTF_8);
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> GivenTable.check(table))
                .satisfies(wrong -> assertThat(wrong.finding().arguments())
                        .containsExactly("Date facture, Montant TTC, Type débiteur", "Référence facture, Total, Nom"));
    }

    @Test
    void a_mapping_to_no_column_of_ours_is_refused() {
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> GivenTable.check(GOOD.getBytes(UTF_8), Map.of("Nom", "nom")))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo("mapping.unknown-column"));
    }

    @Test
    void the_line_that_stands_in_another_encoding_is_named() {
        byte[] bytes = joined((GOOD + "\r\n").getBytes(UTF_8), "à la ligne 5".getBytes(windows()));
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> GivenTable.check(bytes))
                .satisfies(wrong -> assertThat(wrong.finding().arguments()).isEqualTo(List.of("5")));
    }

    private static Arguments file(String what, String code, byte[] bytes) {
        return Arguments.of(what, code, bytes);
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
    }

    private static byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        return bytes.toByteArray();
    }

    private static byte[] columns(int count) {
        String titles = IntStream.range(0, count).mapToObj(i -> "colonne " + i).collect(Collectors.joining(";"));
        return (titles + "\n").getBytes(UTF_8);
    }

    private static String longCell() {
        return "\"" + "ligne\n".repeat(20_000) + "\"";
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] cutInside(byte[] text) {
        int accent = new String(text, UTF_8).lastIndexOf('É');
        int at = new String(text, UTF_8).substring(0, accent).getBytes(UTF_8).length;
        return Arrays.copyOf(text, at + 1);
    }
}
