package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a ledger export, from front to back; a line that cannot be read makes the file wrong, for sums must hold. */
final class LedgerLines implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,4})?");
    private static final List<String> NEEDED = List.of(
            "JournalCode",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLet");

    private final BufferedReader text;
    private final String separator;
    private final List<String> titles;
    private int number = 1;
    private int read;

    LedgerLines(SentFile file) {
        text = new BufferedReader(new InputStreamReader(file.open(), TextEncoding.of(file)));
        String header = Objects.requireNonNullElse(readLine(), "");
        separator = separator(header);
        titles = titles(header);
    }

    /** Refuses a ledger that lacks what claims are worked out from. */
    void requireColumns() {
        List<String> needed = bySide()
                ? Stream.concat(NEEDED.stream(), Stream.of("Montant", "Sens")).toList()
                : Stream.concat(NEEDED.stream(), Stream.of("Debit", "Credit")).toList();
        List<String> missing = needed.stream()
                .filter(each -> !titles.contains(Headers.key(each)))
                .toList();
        if (!missing.isEmpty()) throw new WrongFile("fec.columns-missing", String.join(", ", missing));
    }

    /**
     * A line of the ledger.
     *
     * @param entry the same for all lines of one entry
     * @param bookedOn when the entry was made; the piece may be of another day
     * @param account with its auxiliary account, where there is one
     * @param amount positive where it is a debit
     */
    record Line(
            int number,
            String entry,
            LocalDate bookedOn,
            Account account,
            String label,
            String piece,
            LocalDate on,
            BigDecimal amount,
            String lettering) {

        /** Whom a line concerns. */
        record Account(String number, String auxiliary) {

            boolean isOfCustomer() {
                return number.startsWith("411");
            }

            /** The number under which the books know the customer: the auxiliary account, or one that is its own. */
            String ofCustomer() {
                return auxiliary.isEmpty() ? number : auxiliary;
            }

            /** The general account, with no auxiliary one that would say which customer. */
            boolean isOfAllCustomers() {
                return auxiliary.isEmpty() && number.matches("4110*");
            }
        }
    }

    /** The header's columns by their keys, without the empty one that a separator at its end makes. */
    static List<String> titles(String header) {
        String bare = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
        return Stream.of(bare.split(Pattern.quote(separator(header)), -1))
                .map(Headers::key)
                .toList();
    }

    private static String separator(String header) {
        return header.indexOf('\t') >= 0 ? "\t" : "|";
    }

    /** Some software writes one amount and on which side it stands. */
    private boolean bySide() {
        return titles.contains("montant") && titles.contains("sens");
    }

    /** How many lines were read. */
    int read() {
        return read;
    }

    @Nullable
    Line next() {
        for (String line = readLine(); line != null; line = readLine()) {
            number++;
            if (line.isBlank()) continue;
            read++;
            return line(line.split(Pattern.quote(separator), -1));
        }
        return null;
    }

    private Line line(String[] cells) {
        int columns = titles.getLast().isEmpty() ? titles.size() - 1 : titles.size();
        boolean oneMore = cells.length == columns + 1 && cells[columns].isBlank();
        if (cells.length != columns && !oneMore) {
            throw new WrongFile(
                    "fec.cells", Integer.toString(number), Integer.toString(cells.length), Integer.toString(columns));
        }
        var account = new Line.Account(cell(cells, "comptenum"), cell(cells, "compauxnum"));
        String customer = cell(cells, "compauxlib");
        String pieceDate = cell(cells, "piecedate");
        String booked = cell(cells, "ecrituredate");
        return new Line(
                number,
                cell(cells, "journalcode") + '|' + cell(cells, "ecriturenum") + '|' + booked,
                date(booked.isEmpty() ? pieceDate : booked),
                account,
                customer.isEmpty() ? cell(cells, "comptelib") : customer,
                cell(cells, "pieceref"),
                date(pieceDate.isEmpty() ? booked : pieceDate),
                bySide() ? amountBySide(cells) : amount(cells, "debit").subtract(amount(cells, "credit")),
                cell(cells, "ecriturelet"));
    }

    private BigDecimal amountBySide(String[] cells) {
        BigDecimal amount = amount(cells, "montant");
        return switch (cell(cells, "sens")) {
            case "D", "d", "+1", "1" -> amount;
            case "C", "c", "-1" -> amount.negate();
            default -> throw new WrongFile("fec.side", Integer.toString(number));
        };
    }

    private BigDecimal amount(String[] cells, String column) {
        String told = cell(cells, column).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (told.isEmpty()) return BigDecimal.ZERO;
        if (!AMOUNT.matcher(told).matches()) throw new WrongFile("fec.amount", Integer.toString(number));
        BigDecimal amount = new BigDecimal(told.replace(',', '.'));
        if (amount.stripTrailingZeros().scale() > 2) throw new WrongFile("fec.amount", Integer.toString(number));
        return amount.setScale(2);
    }

    private LocalDate date(String told) {
        try {
            return LocalDate.parse(told, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException unreadable) {
            throw new WrongFile("fec.date", Integer.toString(number));
        }
    }

    private String cell(String[] cells, String column) {
        String text = cells[titles.indexOf(column)].strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    private @Nullable String readLine() {
        try {
            return text.readLine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
