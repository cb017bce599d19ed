package app.quittance.intake.einvoice;

import app.quittance.intake.WrongFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file that was to be an invoice.
 *
 * @param member its name within an archive; null: it came alone
 * @param invoice null: it could not be read
 * @param wrong why not; null: it could
 * @param pdf what a person reads of it; null: it is nothing but data
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ReadInvoice(
        @Nullable String member,
        @Nullable ElectronicInvoice invoice,
        @Nullable WrongFile wrong,
        byte @Nullable [] pdf) {

    /** Invoices carry their attachments along, but not films. */
    static final long MOST_BYTES = 32L << 20;

    /** Reads a member of an archive. */
    static ReadInvoice of(String member, byte[] bytes) {
        try {
            return new ReadInvoice(member, read(bytes), null, pdf(bytes));
        } catch (WrongFile wrong) {
            return new ReadInvoice(member, null, wrong, null);
        }
    }

    /** Reads a file that came alone. */
    static ReadInvoice alone(byte[] bytes) {
        return new ReadInvoice(null, read(bytes), null, pdf(bytes));
    }

    private static ElectronicInvoice read(byte[] bytes) {
        if (startsWith(bytes, "PK")) throw new WrongFile("zip.nested");
        InputStream xml = isPdf(bytes) ? InvoicePdf.invoice(bytes, MOST_BYTES) : new ByteArrayInputStream(bytes);
        return new ElectronicInvoice(InvoiceXml.read(xml));
    }

    private static byte @Nullable [] pdf(byte[] bytes) {
        return isPdf(bytes) ? bytes : null;
    }

    private static boolean isPdf(byte[] bytes) {
        return startsWith(bytes, "%PDF");
    }

    static boolean startsWith(byte[] bytes, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
