package app.quittance.stories;

import app.quittance.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The open receivables of real accounting and invoice data, as a file of debts that a client sends. What the data do not
 * tell stays empty; nothing is made up, but the kind of debtor, which no ledger knows: every customer counts as a company.
 */
final class RealReceivables {

    static final String HEADERS =
            "Référence facture;Date facture;Date d'échéance;Montant TTC;Devise;Type débiteur;Nom;Adresse;Code postal;Ville";

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    private RealReceivables() {}

    /** A file of debts, and what could not even be written as a row of it. */
    record DebtFile(List<String> rows, int creditsLeftOut) {

        byte[] bytes() {
            return (HEADERS + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The unmatched debits on customer accounts of a ledger; its unmatched credits cannot be said in a file of debts. */
    static DebtFile ofLedger(String name, String separator) {
        List<String> lines = lines(SharedData.file("data", "fec", name), StandardCharsets.UTF_8);
        Map<String, Integer> places = places(lines.getFirst().replace("\ufeff", ""), Pattern.quote(separator));
        var rows = new ArrayList<String>();
        int credits = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(Pattern.quote(separator), -1);
            if (!cell(cells, places, "CompteNum").startsWith("411")
                    || !cell(cells, places, "EcritureLet").isEmpty()) continue;
            String debit = amount(cell(cells, places, "Debit"));
            if (debit.equals("0,00")) {
                credits++;
                continue;
            }
            rows.add(row(
                    cell(cells, places, "PieceRef").replaceAll(" +", " ") + " " + cell(cells, places, "EcritureNum"),
                    cell(cells, places, "PieceDate"),
                    "",
                    debit,
                    cell(cells, places, "CompAuxLib")));
        }
        return new DebtFile(rows, credits);
    }

    /** A list of open items with their due dates, as an accounting program prints it. */
    static DebtFile ofOpenItems() {
        List<String> lines = lines(
                SharedData.file("data", "receivables", "echeancier-detail_latin1.csv"), StandardCharsets.ISO_8859_1);
        var rows = new ArrayList<String>();
        int credits = 0;
        int number = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            number++;
            if (cells[5].startsWith("-")) credits++;
            else rows.add(row(cells[2].replaceAll(" +", " ") + " " + number, cells[3], cells[4], cells[5], cells[1]));
        }
        return new DebtFile(rows, credits);
    }

    /** Every e-invoice of which the number and what is still due were read, in whatever currency. */
    static DebtFile ofInvoices() {
        List<String> lines = lines(SharedData.file("data", "einvoice", "index.csv"), StandardCharsets.UTF_8);
        List<String> titles = cells(lines.getFirst());
        var rows = new ArrayList<String>();
        int credits = 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() < titles.size()
                    || cells.get(titles.indexOf("number")).isEmpty()
                    || cells.get(titles.indexOf("amount_due")).isEmpty()) continue;
            if (cells.get(titles.indexOf("type")).equals("381")) {
                credits++;
                continue;
            }
            rows.add(String.join(
                    ";",
                    quoted(cells.get(titles.indexOf("number"))),
                    cells.get(titles.indexOf("issue_date")),
                    cells.get(titles.indexOf("due_date")),
                    cells.get(titles.indexOf("amount_due")),
                    cells.get(titles.indexOf("currency")),
                    "société",
                    quoted(cells.get(titles.indexOf("buyer"))),
                    "",
                    "",
                    ""));
        }
        return new DebtFile(rows, credits);
    }

    private static String row(String reference, String issued, String due, String amount, String name) {
        return String.join(";", quoted(reference), issued, due, amount, "EUR", "société", quoted(name), "", "", "");
    }

    private static String amount(String padded) {
        return padded.replaceFirst("^0+(?=\\d)", "");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String cell(String[] cells, Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        return place == null || place >= cells.length ? "" : cells[place].strip();
    }

    private static Map<String, Integer> places(String header, String separator) {
        String[] titles = header.split(separator, -1);
        return IntStream.range(0, titles.length)
                .boxed()
                .collect(Collectors.toMap(i -> titles[i].strip(), i -> i, (first, second) -> first, HashMap::new));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        Matcher cell = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && cell.find(at)) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            at = cell.end() + 1;
        }
        return cells;
    }

    private static List<String> lines(Path file, Charset encoding) {
        try {
            return Files.readAllLines(file, encoding).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
