package app.quittance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.quittance.intake.reading.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel workbook for tests, part by part, so that it can be as odd as those that people send. */
public final class GivenWorkbook {

    /** Styles by their place: 0 general, 1 a date, 2 a date of the writer's own, 3 five digits, 4 money. */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="3"><numFmt numFmtId="164" formatCode="[$-40C]dd\\ mmmm\\ yyyy"/>
            <numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="#,##0.00 &quot;d’euros&quot;"/></numFmts>
            <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
            </cellXfs></styleSheet>""";

    private static final String NAMESPACES = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final List<String> sheets = new ArrayList<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String properties = "";
    private String ofSheets = "";

    /** A table of debts: our headers, and below them the rows as they are given, in XML. */
    public static GivenWorkbook withRows(List<Column> columns, String... rows) {
        return new GivenWorkbook().sheet(header(1, columns) + String.join("", rows));
    }

    /** The texts of a row. */
    public static String row(int number, String... texts) {
        return cells(number, "", Stream.of(texts).map(GivenWorkbook::text).toArray(String[]::new));
    }

    public static String header(int number, List<Column> columns) {
        return row(number, columns.stream().map(Column::french).toArray(String[]::new));
    }

    public static String cells(int number, String attributes, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\" " + attributes + ">");
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i].replace("<c", "<c r=\"" + (char) ('A' + i) + number + "\""));
        }
        return row.append("</row>").toString();
    }

    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A number as it is stored, in one of the styles. */
    public static String number(String stored, int style) {
        return "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
    }

    public static String formula(String formula, String stored) {
        return "<c><f>" + formula + "</f><v>" + stored + "</v></c>";
    }

    public GivenWorkbook sheet(String rows) {
        sheets.add("<worksheet " + NAMESPACES + "><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    public GivenWorkbook sheetAsIs(String xml) {
        sheets.add(xml);
        return this;
    }

    public GivenWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public GivenWorkbook hidden() {
        ofSheets = "state=\"hidden\"";
        return this;
    }

    public GivenWorkbook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", contentTypes().getBytes(UTF_8));
        all.put("xl/workbook.xml", workbook().getBytes(UTF_8));
        all.put("xl/_rels/workbook.xml.rels", relations().getBytes(UTF_8));
        all.put("xl/styles.xml", STYLES.getBytes(UTF_8));
        for (int i = 1; i <= sheets.size(); i++) {
            all.put("xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1).getBytes(UTF_8));
        }
        all.putAll(parts);
        return zip(all);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String contentTypes() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/></Types>";
    }

    private String workbook() {
        return "<workbook " + NAMESPACES + ">" + properties + "<sheets>"
                + each("<sheet name=\"Feuille %1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\" " + ofSheets + "/>")
                + "</sheets></workbook>";
    }

    private String relations() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + each("<Relationship Id=\"rId%1$d\" Target=\"worksheets/sheet%1$d.xml\"/>")
                + "</Relationships>";
    }

    private String each(String pattern) {
        return java.util.stream.IntStream.rangeClosed(1, sheets.size())
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining());
    }
}
