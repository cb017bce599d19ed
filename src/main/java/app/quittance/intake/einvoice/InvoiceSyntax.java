package app.quittance.intake.einvoice;

import static app.quittance.intake.einvoice.InvoiceField.ALLOWANCES;
import static app.quittance.intake.einvoice.InvoiceField.BUYER;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_CITY;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_EMAIL;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_LEGAL_ID;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_PHONE;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_POSTCODE;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_STREET;
import static app.quittance.intake.einvoice.InvoiceField.BUYER_VAT_ID;
import static app.quittance.intake.einvoice.InvoiceField.CHARGES;
import static app.quittance.intake.einvoice.InvoiceField.CREDITED;
import static app.quittance.intake.einvoice.InvoiceField.CURRENCY;
import static app.quittance.intake.einvoice.InvoiceField.DUE;
import static app.quittance.intake.einvoice.InvoiceField.ISSUED;
import static app.quittance.intake.einvoice.InvoiceField.LINES;
import static app.quittance.intake.einvoice.InvoiceField.NET;
import static app.quittance.intake.einvoice.InvoiceField.NUMBER;
import static app.quittance.intake.einvoice.InvoiceField.PAYABLE;
import static app.quittance.intake.einvoice.InvoiceField.PREPAID;
import static app.quittance.intake.einvoice.InvoiceField.ROUNDING;
import static app.quittance.intake.einvoice.InvoiceField.SELLER;
import static app.quittance.intake.einvoice.InvoiceField.SUM_OF_LINES;
import static app.quittance.intake.einvoice.InvoiceField.TAX;
import static app.quittance.intake.einvoice.InvoiceField.TOTAL;
import static app.quittance.intake.einvoice.InvoiceField.TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The XML dialects of invoices, by their root elements, and where each keeps what we read. */
enum InvoiceSyntax {
    UBL_INVOICE("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice", Paths.ubl("InvoiceLine")),
    UBL_CREDIT_NOTE(
            "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote", Paths.ubl("CreditNoteLine")),
    CII(
            "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "CrossIndustryInvoice",
            Paths.uncefact(
                    "ExchangedDocument",
                    "SupplyChainTradeTransaction",
                    "ApplicableHeaderTrade",
                    "SpecifiedTradeSettlementHeaderMonetarySummation",
                    "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation")),
    ZUGFERD_1(
            "urn:ferd:CrossIndustryDocument:invoice:1p0",
            "CrossIndustryDocument",
            Paths.uncefact(
                    "HeaderExchangedDocument",
                    "SpecifiedSupplyChainTradeTransaction",
                    "ApplicableSupplyChainTrade",
                    "SpecifiedTradeSettlementMonetarySummation",
                    "SpecifiedSupplyChainTradeSettlement/SpecifiedTradeSettlementMonetarySummation"));

    private final String namespace;
    private final String root;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
    private final Map<String, List<Place>> places;

    InvoiceSyntax(String namespace, String root, List<Place> places) {
        this.namespace = namespace;
        this.root = root;
        this.places = places.stream().collect(Collectors.groupingBy(Place::path));
    }

    static Optional<InvoiceSyntax> of(String namespace, String root) {
        return Stream.of(values())
                .filter(each -> each.root.equals(root) && each.namespace.equals(namespace))
                .findFirst();
    }

    /** What stands at a path below the root; its last step may name the scheme of an identifier: {@code …/ID[VA]}. */
    List<Place> at(String path) {
        return places.getOrDefault(path, List.of());
    }

    /**
     * Where a field stands.
     *
     * @param rank the lower of two that are filled is believed
     */
    record Place(String path, InvoiceField field, int rank) {}

    /** Paths as each family of dialects writes them. */
    private static final class Paths {

        private final List<Place> places = new ArrayList<>();

        private Paths to(InvoiceField field, String... paths) {
            for (int i = 0; i < paths.length; i++) places.add(new Place(paths[i], field, i));
            return this;
        }

        private static List<Place> ubl(String line) {
            String buyer = "AccountingCustomerParty/Party/";
            String seller = "AccountingSupplierParty/Party/";
            String totals = "LegalMonetaryTotal/";
            return new Paths()
                    .to(NUMBER, "ID")
                    .to(ISSUED, "IssueDate")
                    .to(TYPE, "InvoiceTypeCode", "CreditNoteTypeCode")
                    .to(CURRENCY, "DocumentCurrencyCode")
                    .to(DUE, "DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate")
                    .to(CREDITED, "BillingReference/InvoiceDocumentReference/ID")
                    .to(SELLER, seller + "PartyLegalEntity/RegistrationName", seller + "PartyName/Name")
                    .to(BUYER, buyer + "PartyLegalEntity/RegistrationName", buyer + "PartyName/Name")
                    .to(BUYER_LEGAL_ID, buyer + "PartyLegalEntity/CompanyID")
                    .to(BUYER_VAT_ID, buyer + "PartyTaxScheme/CompanyID")
                    .to(BUYER_STREET, buyer + "PostalAddress/StreetName")
                    .to(BUYER_POSTCODE, buyer + "PostalAddress/PostalZone")
                    .to(BUYER_CITY, buyer + "PostalAddress/CityName")
                    .to(BUYER_PHONE, buyer + "Contact/Telephone")
                    .to(BUYER_EMAIL, buyer + "Contact/ElectronicMail")
                    .to(LINES, totals + "LineExtensionAmount")
                    .to(ALLOWANCES, totals + "AllowanceTotalAmount")
                    .to(CHARGES, totals + "ChargeTotalAmount")
                    .to(NET, totals + "TaxExclusiveAmount")
                    .to(TAX, "TaxTotal/TaxAmount")
                    .to(TOTAL, totals + "TaxInclusiveAmount")
                    .to(PREPAID, totals + "PrepaidAmount")
                    .to(ROUNDING, totals + "PayableRoundingAmount")
                    .to(PAYABLE, totals + "PayableAmount")
                    .to(SUM_OF_LINES, line + "/LineExtensionAmount")
                    .places;
        }

        private static List<Place> uncefact(
                String document, String transaction, String part, String totals, String lineTotals) {
            String agreement = transaction + "/" + part + "Agreement/";
            String settlement = transaction + "/" + part + "Settlement/";
            String buyer = agreement + "BuyerTradeParty/";
            String sums = settlement + totals + "/";
            return new Paths()
                    .to(NUMBER, document + "/ID")
                    .to(ISSUED, document + "/IssueDateTime/DateTimeString")
                    .to(TYPE, document + "/TypeCode")
                    .to(CURRENCY, settlement + "InvoiceCurrencyCode")
                    .to(DUE, settlement + "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString")
                    .to(CREDITED, settlement + "InvoiceReferencedDocument/IssuerAssignedID")
                    .to(SELLER, agreement + "SellerTradeParty/Name")
                    .to(BUYER, buyer + "Name")
                    .to(
                            BUYER_LEGAL_ID,
                            buyer + "SpecifiedLegalOrganization/ID[0002]",
                            buyer + "SpecifiedLegalOrganization/ID")
                    .to(BUYER_VAT_ID, buyer + "SpecifiedTaxRegistration/ID[VA]")
                    .to(BUYER_STREET, buyer + "PostalTradeAddress/LineOne")
                    .to(BUYER_POSTCODE, buyer + "PostalTradeAddress/PostcodeCode")
                    .to(BUYER_CITY, buyer + "PostalTradeAddress/CityName")
                    .to(BUYER_PHONE, buyer + "DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber")
                    .to(BUYER_EMAIL, buyer + "DefinedTradeContact/EmailURIUniversalCommunication/URIID")
                    .to(LINES, sums + "LineTotalAmount")
                    .to(ALLOWANCES, sums + "AllowanceTotalAmount")
                    .to(CHARGES, sums + "ChargeTotalAmount")
                    .to(NET, sums + "TaxBasisTotalAmount")
                    .to(TAX, sums + "TaxTotalAmount")
                    .to(TOTAL, sums + "GrandTotalAmount")
                    .to(PREPAID, sums + "TotalPrepaidAmount")
                    .to(ROUNDING, sums + "RoundingAmount")
                    .to(PAYABLE, sums + "DuePayableAmount")
                    .to(
                            SUM_OF_LINES,
                            transaction + "/IncludedSupplyChainTradeLineItem/" + lineTotals + "/LineTotalAmount")
                    .places;
        }
    }
}
