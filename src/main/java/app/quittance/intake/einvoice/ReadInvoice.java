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
 */
record ReadInvoice(
        @Nullable String member,
        @Nullable ElectronicInvoice invoice,
        @Nullable WrongFile wrong) {

    /** Invoices carry their attachments along, but not films. */
    static final long MOST_BYTES = 32L << 20;

    /** Reads a member of an archive. */
    static ReadInvoice of(String member, byte[] bytes) {
        try {
            return new ReadInvoice(member, alone(bytes), null);
        } catch (WrongFile wrong) {
            return new ReadInvoice(member, null, wrong);
        }
    }

    /** Reads a file that came alone. */
    static ElectronicInvoice alone(byte[] bytes) {
        if (startsWith(bytes, "PK")) throw new WrongFile("zip.nested");
        InputStream xml =
                startsWith(bytes, "%PDF") ? InvoicePdf.invoice(bytes, MOST_BYTES) : new ByteArrayInputStream(bytes);
        return new ElectronicInvoice(InvoiceXml.read(xml));
    }

    static boolean startsWith(byte[] bytes, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
