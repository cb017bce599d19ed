package app.quittance.intake.einvoice;

import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.intake.WrongFile;
import app.quittance.intake.einvoice.ElectronicInvoice.Contradiction;
import app.quittance.intake.reading.CanonicalRows;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.FileHead;
import app.quittance.intake.reading.Format;
import app.quittance.intake.reading.RowDocument;
import app.quittance.intake.reading.SentFile;
import app.quittance.intake.reading.StatedClaim;
import app.quittance.intake.reading.StatedClaims;
import app.quittance.kernel.Siren;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Electronic invoices as their issuer's software wrote them: one, or many in an archive. */
@Component
@Order(0)
public class ElectronicInvoices implements Format {

    private static final int MOST_BYTES = 64 << 20;

    @Override
    public String name() {
        return "e-invoice";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isPdf() || head.isXml() || head.isArchive();
    }

    @Override
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        List<ReadInvoice> invoices = read(file);
        return CanonicalRows.of(name(), stated(invoices), () -> debts(invoices, !kindIsSaid(mapping)), mapping)
                .with(documents(invoices));
    }

    private static Map<Integer, RowDocument> documents(List<ReadInvoice> invoices) {
        var documents = new HashMap<Integer, RowDocument>();
        for (int i = 0; i < invoices.size(); i++) {
            byte[] pdf = invoices.get(i).pdf();
            ElectronicInvoice invoice = invoices.get(i).invoice();
            if (pdf == null || invoice == null) continue;
            String number = invoice.text(InvoiceField.NUMBER).replaceAll("[^\\p{L}\\p{N}._-]", "-");
            documents.put(CanonicalRows.number(i), new RowDocument(number + ".pdf", pdf));
        }
        return documents;
    }

    private static StatedClaims stated(List<ReadInvoice> invoices) {
        var claims = new ArrayList<StatedClaim>();
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < invoices.size(); i++) {
            ReadInvoice each = invoices.get(i);
            int row = CanonicalRows.number(i);
            findings.addAll(findings(row, each));
            Optional<StatedClaim> claim = Optional.ofNullable(each.invoice()).flatMap(ElectronicInvoice::claim);
            claim.ifPresent(claims::add);
            if (claim.isPresent() && !claim.get().isInEuros()) {
                findings.add(finding(row, each, StatedClaim.CURRENCY_NOT_HANDLED, Level.REFUSE));
            }
        }
        return new StatedClaims(invoices.size(), claims, findings);
    }

    /** Whether somebody said of what kind the buyers are, which is better than what can be gathered. */
    private static boolean kindIsSaid(Map<String, String> mapping) {
        return mapping.containsValue(Column.DEBTOR_KIND.english());
    }

    private static List<CanonicalRows.Debt> debts(List<ReadInvoice> invoices, boolean gatherKind) {
        var debts = new ArrayList<CanonicalRows.Debt>();
        for (ReadInvoice each : invoices) {
            int row = CanonicalRows.number(debts.size());
            List<Finding> told = new ArrayList<>(findings(row, each));
            ElectronicInvoice invoice = each.invoice();
            if (invoice != null && each.pdf() == null) told.add(finding(row, each, "einvoice.only-data", Level.WARN));
            if (invoice != null
                    && invoice.takesBack()
                    && invoice.text(InvoiceField.CREDITED).isEmpty()) {
                told.add(finding(row, each, "einvoice.credit-note", Level.REFUSE));
            }
            Map<Column, String> cells = invoice == null ? Map.of() : cells(invoice);
            if (invoice != null && gatherKind && invoice.isToProfessional()) {
                cells.put(Column.DEBTOR_KIND, invoice.isToPublicBody() ? "personne publique" : "société");
                told.add(finding(row, each, "kind.gathered", Level.WARN));
            }
            debts.add(new CanonicalRows.Debt(cells, told));
        }
        return debts;
    }

    private static List<ReadInvoice> read(SentFile file) {
        byte[] bytes = bytes(file);
        return ReadInvoice.startsWith(bytes, "PK") ? InvoiceArchive.read(bytes) : List.of(ReadInvoice.alone(bytes));
    }

    private static byte[] bytes(SentFile file) {
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES)
                throw new WrongFile("einvoice.too-large", Integer.toString(MOST_BYTES >> 20));
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Finding> findings(int row, ReadInvoice read) {
        WrongFile wrong = read.wrong();
        if (wrong != null) {
            Finding why = wrong.finding();
            return List.of(new Finding(row, read.member(), why.code(), Level.REFUSE, why.arguments(), null));
        }
        ElectronicInvoice invoice = read.invoice();
        if (invoice == null) return List.of();
        var found = new ArrayList<Finding>();
        for (Contradiction each : invoice.contradictions()) {
            found.add(finding(row, read, each.code(), Level.WARN, plain(each.stated()), plain(each.reckoned())));
        }
        if (invoice.kind() == StatedClaim.Kind.CORRECTION) {
            found.add(finding(row, read, "einvoice.correction", Level.WARN));
        }
        return found;
    }

    private static Finding finding(int row, ReadInvoice read, String code, Level level, String... arguments) {
        return new Finding(row, read.member(), code, level, List.of(arguments), null);
    }

    private static Map<Column, String> cells(ElectronicInvoice invoice) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.INVOICE_REFERENCE, invoice.text(InvoiceField.NUMBER));
        invoice.claim().ifPresent(claim -> putClaim(cells, claim));
        if (invoice.takesBack() && !invoice.text(InvoiceField.CREDITED).isEmpty()) putCredit(cells, invoice);
        cells.put(Column.NAME, invoice.text(InvoiceField.BUYER));
        cells.put(Column.SIREN, invoice.buyerSiren().map(Siren::digits).orElse(""));
        cells.put(Column.STREET, invoice.text(InvoiceField.BUYER_STREET));
        cells.put(Column.POSTCODE, invoice.text(InvoiceField.BUYER_POSTCODE));
        cells.put(Column.CITY, invoice.text(InvoiceField.BUYER_CITY));
        cells.put(Column.EMAIL, invoice.text(InvoiceField.BUYER_EMAIL));
        cells.put(Column.PHONE, invoice.text(InvoiceField.BUYER_PHONE));
        cells.put(Column.CURRENCY, invoice.text(InvoiceField.CURRENCY));
        return cells;
    }

    private static void putClaim(Map<Column, String> cells, StatedClaim claim) {
        cells.put(Column.INVOICE_DATE, CanonicalRows.date(claim.issueDate()));
        cells.put(Column.DUE_DATE, CanonicalRows.date(claim.dueDate()));
        cells.put(Column.AMOUNT, CanonicalRows.amount(claim.total()));
        cells.put(Column.OUTSTANDING, CanonicalRows.amount(claim.outstanding()));
    }

    /** Dialects differ in whether a credit note is written below zero. */
    private static void putCredit(Map<Column, String> cells, ElectronicInvoice invoice) {
        cells.put(Column.CREDITED_INVOICE, invoice.text(InvoiceField.CREDITED));
        invoice.claim()
                .ifPresent(claim -> cells.put(
                        Column.AMOUNT, CanonicalRows.amount(claim.total().abs().negate())));
        cells.remove(Column.OUTSTANDING);
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale())).toPlainString();
    }
}
