package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.document.print.Printer;
import app.quittance.document.template.About;
import app.quittance.document.template.TemplateRefused;
import app.quittance.document.template.TemplateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates that an agency edits: used as they stand when they are sound, refused with the reason when they are not. */
class TemplatesTest {

    private static final Path BUNDLED = Path.of("legal-templates/fr");
    private static final CollectionLetter LETTER = Samples.letter(DocumentKind.FIRST_LETTER, Audience.BUSINESS);

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void every_bundled_template_is_sound_and_says_its_legal_basis(DocumentKind kind) {
        About about = new TemplateStore(home).inForce(kind, Samples.TODAY).about();

        assertThat(about.title()).isNotBlank();
        assertThat(about.legalBasis()).isNotEmpty();
        assertThat(about.mentions()).isNotEmpty();
    }

    @Test
    void the_agency_s_next_version_is_used_from_its_date() throws IOException {
        edit("texts_fr.properties", text -> text.replace("demande de règlement", "premier courrier"));
        edit("about.json", text -> text.replace("2024-01-01", "2026-11-22"));

        assertThat(PdfText.of(render(LETTER))).contains("Objet : premier courrier");
        assertThat(new TemplateStore(home)
                        .inForce(DocumentKind.FIRST_LETTER, Samples.TODAY.minusDays(1))
                        .name())
                .isEqualTo("fr/first-letter/1");
    }

    @Test
    void an_edited_file_is_noticed_without_a_restart() throws IOException {
        edit("texts_fr.properties", text -> text);
        var documents = documents();
        assertThat(PdfText.of(documents.render(LETTER))).contains("Comment régler");

        edit("texts_fr.properties", text -> text.replace("Comment régler", "Pour votre règlement"));

        assertThat(PdfText.of(documents.render(LETTER))).contains("Pour votre règlement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<jasperReport | <jasperReport formatFactoryClass=\"com.evil.Factory\" | document.template-not-allowed",
                "<jasperReport | <jasperReport scriptletClass=\"com.evil.Scriptlet\" | document.template-not-allowed",
                "language=\"java\" | language=\"groovy\" | document.template-not-allowed",
                "<expression><![CDATA[$P{agencyName}]]> | <expression><![CDATA[Runtime.getRuntime().exec(\"id\")]]> | document.template-expression",
                "<expression><![CDATA[$P{agencyName}]]> | <expression><![CDATA[$P{REPORT_CONNECTION}]]> | document.template-undeclared",
                "<parameter name=\"demand\" class=\"java.lang.String\"/> | <parameter name=\"demand\" class=\"java.net.URL\"/> | document.template-not-allowed",
                "<parameter name=\"demand\" class=\"java.lang.String\"/> | <parameter name=\"x\" class=\"java.lang.String\"><defaultValueExpression>x</defaultValueExpression></parameter> | document.template-not-allowed",
                "<pageFooter | <query language=\"sql\"><![CDATA[select 1]]></query><pageFooter | document.template-not-allowed",
                "kind=\"line\" | kind=\"subreport\" | document.template-not-allowed",
                "kind=\"line\" | kind=\"image\" | document.template-not-allowed",
                "kind=\"textField\" | kind=\"textField\" markup=\"html\" | document.template-not-allowed",
                "net.sf.jasperreports.export.pdf.tag.h1 | net.sf.jasperreports.export.pdf.javascript | document.template-not-allowed",
                "<jasperReport | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><jasperReport | document.template-not-allowed",
                "</jasperReport> | <nothing | document.template-unreadable"
            })
    void a_template_that_could_do_more_than_print_is_refused(String sound, String hostile, String code)
            throws IOException {
        edit("template.jrxml", text -> text.replace(sound.strip(), hostile.strip()));

        assertRefused(code.strip(), () -> render(LETTER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<expression><![CDATA[$P{costsOfBadFaith}]]> | <expression><![CDATA[\"\"]]>",
                "<expression><![CDATA[$P{costsOfBadFaith}]]></expression> | <printWhenExpression><![CDATA[false]]></printWhenExpression><expression><![CDATA[$P{costsOfBadFaith}]]></expression>",
                "<expression><![CDATA[$P{iban}]]> | <expression><![CDATA[\"\"]]>",
                "<expression><![CDATA[$P{agencyIdentity}]]> | <expression><![CDATA[$P{agencyName}]]>",
                "<expression><![CDATA[$F{detail}]]> | <expression><![CDATA[\"\"]]>",
                "forecolor=\"#1D2327\" | forecolor=\"#FDFDFD\""
            })
    void a_template_that_leaves_out_or_hides_a_mandatory_mention_is_refused(String sound, String silent)
            throws IOException {
        edit("template.jrxml", text -> text.replace(sound.strip(), silent.strip()));

        assertRefused("document.mention-missing", () -> render(LETTER));
    }

    @Test
    void a_text_that_drops_the_creditor_is_refused() throws IOException {
        edit("texts_fr.properties", text -> text.replace("{creditorIdentity}", "notre client"));

        assertRefused("document.mention-missing", () -> render(LETTER));
    }

    @Test
    void a_text_that_asks_for_an_unknown_value_is_refused() throws IOException {
        edit("texts_fr.properties", text -> text.replace("{payBy}", "{whenever}"));

        assertRefused("document.template-value-unknown", () -> render(LETTER));
    }

    @ParameterizedTest
    @CsvSource({"huissier", "saisie de vos biens", "commandement de payer", "République française"})
    void a_letter_may_not_speak_like_a_court(String words) throws IOException {
        edit("texts_fr.properties", text -> text.replace("Comment régler", words));

        assertRefused("document.template-forbidden-word", () -> render(LETTER));
    }

    @Test
    void a_letter_may_not_wear_the_colours_of_the_flag() throws IOException {
        edit("template.jrxml", text -> text.replace("#24505B", "#000091").replace("#C3CDD1", "#E1000F"));

        assertRefused("document.template-tricolour", () -> render(LETTER));
    }

    @Test
    void a_text_that_does_not_fit_its_place_is_refused() throws IOException {
        edit("template.jrxml", text -> text.replace("width=\"415\" height=\"22\"", "width=\"60\" height=\"12\""));

        assertRefused("document.text-cut", () -> render(LETTER));
    }

    @Test
    void a_template_without_its_texts_is_refused() throws IOException {
        edit("template.jrxml", text -> text);
        Files.delete(folder().resolve("texts_fr.properties"));

        assertRefused("document.template-file-missing", () -> render(LETTER));
    }

    private RenderedPdf render(DocumentContent content) {
        return documents().render(content);
    }

    private Documents documents() {
        var templates = new TemplateStore(home);
        return new Documents(templates, new Printer(templates));
    }

    /** Makes the agency's version 2 of the first letter out of the bundled one and changes a file of it. */
    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path folder = Files.createDirectories(folder());
        for (String name : new String[] {"about.json", "template.jrxml", "texts_fr.properties"}) {
            Path copy = folder.resolve(name);
            if (!Files.exists(copy))
                Files.copy(BUNDLED.resolve("first-letter/1").resolve(name), copy);
        }
        Path edited = folder.resolve(file);
        Files.writeString(edited, change.apply(Files.readString(edited)));
    }

    private Path folder() {
        return home.resolve("legal-templates/fr/first-letter/2");
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        TemplateRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
