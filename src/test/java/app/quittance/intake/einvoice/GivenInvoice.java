package app.quittance.intake.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Electronic invoices for tests, written here and nowhere copied. */
public final class GivenInvoice {

    private String number = "FA-2026-0007";
    private String buyer = "Menuiserie Vallon";
    private String register = "<cac:PartyTaxScheme><cbc:CompanyID>FR83404833048</cbc:CompanyID></cac:PartyTaxScheme>";
    private String currency = "EUR";
    private String net = "1000.00";
    private String total = "1200.00";
    private String payable = "950.50";
    private String root = "Invoice";
    private String typeElement = "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>";

    public GivenInvoice numbered(String text) {
        number = text;
        return this;
    }

    GivenInvoice to(String vatNumber) {
        register = register.replaceFirst("FR\\d+", vatNumber);
        return this;
    }

    public GivenInvoice toConsumer(String name) {
        buyer = name;
        register = "";
        return this;
    }

    GivenInvoice in(String code) {
        currency = code;
        return this;
    }

    GivenInvoice net(String amount) {
        net = amount;
        return this;
    }

    GivenInvoice asCreditNote() {
        root = "CreditNote";
        typeElement = "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>";
        return this;
    }

    GivenInvoice crediting(String invoice) {
        asCreditNote();
        typeElement += "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + invoice
                + "</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>";
        return this;
    }

    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%2$s</cbc:ID>
                  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
                  <cbc:DueDate>2026-04-01</cbc:DueDate>
                  %3$s
                  <cbc:DocumentCurrencyCode>%4$s</cbc:DocumentCurrencyCode>
                  <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Bois du Nord</cbc:Name></cac:PartyName>
                  </cac:Party></cac:AccountingSupplierParty>
                  <cac:AccountingCustomerParty><cac:Party>
                    <cac:PostalAddress><cbc:StreetName>4 rue des Lices</cbc:StreetName><cbc:CityName>Rennes</cbc:CityName>
                      <cbc:PostalZone>35000</cbc:PostalZone></cac:PostalAddress>
                    %5$s
                    <cac:PartyLegalEntity><cbc:RegistrationName>%6$s</cbc:RegistrationName></cac:PartyLegalEntity>
                  </cac:Party></cac:AccountingCustomerParty>
                  <cac:TaxTotal><cbc:TaxAmount>200.00</cbc:TaxAmount></cac:TaxTotal>
                  <cac:LegalMonetaryTotal>
                    <cbc:LineExtensionAmount>1000.00</cbc:LineExtensionAmount>
                    <cbc:TaxExclusiveAmount>%7$s</cbc:TaxExclusiveAmount>
                    <cbc:TaxInclusiveAmount>%8$s</cbc:TaxInclusiveAmount>
                    <cbc:PrepaidAmount>249.50</cbc:PrepaidAmount>
                    <cbc:PayableAmount>%9$s</cbc:PayableAmount>
                  </cac:LegalMonetaryTotal>
                  <cac:InvoiceLine><cbc:LineExtensionAmount>600.00</cbc:LineExtensionAmount></cac:InvoiceLine>
                  <cac:InvoiceLine><cbc:LineExtensionAmount>400.00</cbc:LineExtensionAmount></cac:InvoiceLine>
                </%1$s>
                """.formatted(root, number, typeElement, currency, register, buyer, net, total, payable);
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    /** A document that carries these files. */
    public static byte[] pdf(Map<String, byte[]> attached, boolean script) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.setDocumentId(1L);
            document.addPage(new PDPage());
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var tree = new PDEmbeddedFilesNameTreeNode();
            Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> each : attached.entrySet()) {
                var file = new PDComplexFileSpecification();
                file.setFile(each.getKey());
                file.setEmbeddedFile(new PDEmbeddedFile(
                        document,
                        new java.io.ByteArrayInputStream(each.getValue()),
                        org.apache.pdfbox.cos.COSName.FLATE_DECODE));
                files.put(each.getKey(), file);
            }
            tree.setNames(files);
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            if (script) document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('boo')"));
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
