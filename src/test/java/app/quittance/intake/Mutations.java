package app.quittance.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.quittance.intake.einvoice.GivenInvoice;
import app.quittance.intake.reading.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files of every kind that intake takes, spoilt in ways that a seed decides. */
final class Mutations {

    private static final int MOST_HARMS = 4;

    /** What breaks readers: limits, signs of other formats, halves of characters. */
    private static final List<String> POISON = List.of(
            "\"",
            "\"\"\"",
            "\r",
            "\n\n",
            ";",
            ",,,,",
            "\t",
            "=1+1",
            "-",
            "1.234,5x",
            "99999999999999999999",
            "1e308",
            "1e999999999",
            "{",
            "[[[[[[",
            "]}",
            "\":",
            "-0",
            "0000-00-00",
            "31/02/2026",
            "20260230",
            "\ufeff",
            "\u0000",
            "<",
            "]]>",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "<a xmlns:xi=\"x\"/>",
            "../",
            "PK\3\4",
            "%PDF",
            "endstream",
            "stream\n",
            "/Kids [1 0 R]",
            "411000",
            "é",
            "\u202e");

    private final Random random;
    private final List<byte[]> originals;

    Mutations(long seed) {
        random = new Random(seed);
        originals = originals();
    }

    private static List<byte[]> originals() {
        String balance = """
                Balance âgée au 31/07/2026
                Tiers;Total;Non échu;0-30 j;31-60 j;+90 j
                Bâti Sud;373,65;100,00;180,24;93,41;0,00
                Vallon;440,12;0,00;440,12;-371,94;371,94
                """;
        String ledger = """
                JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|\
                EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
                VE|Ventes|1|20260302|411000|Clients|C1|Menuiserie Vallon|F1|20260302|x|120,00|0,00||||0,00|
                BQ|Banque|3|20260502|411000|Clients|C1|Menuiserie Vallon|R1|20260502|x|0,00|20,00||||0,00|
                """;
        String history = """
                debtor_id,debtor_kind,invoice_id,amount,currency,issue_date,due_date,paid_date,paid_amount,disputed_on,client_id
                C1,company,F1,100.00,EUR,2026-01-01,2026-01-31,2026-02-10,40.00,,K
                C2,consumer,F2,80,,,2026-02-28,,,2026-03-05,K
                """;
        String json = """
                {"debts": [{"invoice_reference": "J-1", "invoice_date": "2026-03-02", "amount": 12.5, "debtor_kind": "company",
                  "name": "Exemple"}, {"invoice_reference": "J-2", "debtor": {"kind": "consumer", "name": null}, "paid": [1]}]}
                """;
        byte[] invoice = new GivenInvoice().bytes();
        byte[] pdf = GivenInvoice.pdf(Map.of("factur-x.xml", invoice), false);
        byte[] workbook = GivenWorkbook.withRows(
                        List.of(
                                Column.INVOICE_REFERENCE,
                                Column.INVOICE_DATE,
                                Column.AMOUNT,
                                Column.DEBTOR_KIND,
                                Column.NAME),
                        GivenWorkbook.row(2, "X1", "2026-03-02", "12,50", "société", "Exemple"),
                        GivenWorkbook.row(3, "X2", "2026-03-02", "douze", "société", "Exemple"))
                .bytes();
        return List.of(
                GivenTable.of(8).bytes(),
                GivenTable.of(8).separatedBy("\t").bytes(ISO_8859_1),
                balance.getBytes(UTF_8),
                ledger.getBytes(UTF_8),
                history.getBytes(UTF_8),
                json.getBytes(UTF_8),
                invoice,
                pdf,
                workbook,
                GivenWorkbook.zip(new TreeMap<>(Map.of("1.xml", invoice, "2.pdf", pdf))));
    }

    /** The next spoilt file. */
    byte[] next() {
        byte[] original = originals.get(random.nextInt(originals.size()));
        boolean packed = original[0] == 'P' && original[1] == 'K';
        return packed && random.nextInt(4) > 0 ? repacked(original) : spoilt(original);
    }

    /** An archive that is sound outside and spoilt within. */
    private byte[] repacked(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                parts.put(each.getName(), random.nextBoolean() ? spoilt(content) : content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return GivenWorkbook.zip(parts);
    }

    private byte[] spoilt(byte[] original) {
        byte[] file = original.clone();
        int times = 1 + random.nextInt(MOST_HARMS);
        for (int i = 0; i < times && file.length > 0; i++) file = harmed(file);
        return file;
    }

    private byte[] harmed(byte[] file) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(file, from, to);
            case 1 -> Arrays.copyOf(file, from);
            case 2 -> joined(file, from, new byte[0], to);
            case 3 -> joined(file, from, Arrays.copyOfRange(file, from, to), from);
            case 4 -> joined(file, from, noise(to - from), to);
            case 5 ->
                joined(
                        file,
                        from,
                        POISON.get(random.nextInt(POISON.size()))
                                .repeat(1 + random.nextInt(40))
                                .getBytes(UTF_8),
                        from);
            default ->
                joined(file, from, POISON.get(random.nextInt(POISON.size())).getBytes(UTF_8), to);
        };
    }

    private byte[] flipped(byte[] file, int from, int to) {
        byte[] flipped = file.clone();
        for (int i = from; i < to; i++) flipped[i] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] file, int head, byte[] middle, int tail) {
        var joined = new ByteArrayOutputStream();
        joined.write(file, 0, head);
        joined.writeBytes(middle);
        joined.write(file, tail, file.length - tail);
        return joined.toByteArray();
    }
}
