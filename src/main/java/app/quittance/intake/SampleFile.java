package app.quittance.intake;

import app.quittance.debtor.HistoryColumn;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.AgencyCalendar;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a file of debts looks like: its columns, and three invented debts that would be taken as they stand. Made from the
 * columns that are read, so that it never asks for another file than that.
 */
@Component
public class SampleFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final AgencyCalendar calendar;

    SampleFile(AgencyCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A column that we read.
     *
     * @param english its other header, and the name of what it means: {@code intake.column.<english>}
     */
    public record Expected(String french, String english, boolean required) {}

    /** The columns in the order of the sample. */
    public static List<Expected> columns() {
        return Stream.of(Column.values())
                .map(column -> new Expected(column.french(), column.english(), column.isRequired()))
                .toList();
    }

    /** Writes the sample as a French spreadsheet opens it. */
    public void write(OutputStream to) {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            text.write(BYTE_ORDER_MARK);
            csv.writeRecord(columns().stream().map(Expected::french).toList());
            LocalDate today = calendar.today();
            for (Debtor debtor : Debtor.values()) {
                csv.writeRecord(Stream.of(Column.values())
                        .map(column -> cell(column, debtor, today))
                        .toList());
            }
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** Writes a payment history in its canonical form: paid in two parts, paid late, disputed, not paid. */
    public void writeHistory(OutputStream to) {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HistoryColumn.headers());
            LocalDate issued = calendar.today().minusDays(300);
            past(csv, "C-0101,company,EXEMPLE-H1,1200.00", issued, 35, "700.00", "");
            past(csv, "C-0101,company,EXEMPLE-H1,1200.00", issued, 62, "500.00", "");
            past(csv, "C-0102,company,EXEMPLE-H2,480.60", issued, 44, "480.60", "");
            past(
                    csv,
                    "C-0102,company,EXEMPLE-H3,96.00",
                    issued,
                    -1,
                    "",
                    issued.plusDays(12).toString());
            past(csv, "C-0103,consumer,EXEMPLE-H4,96.40", issued, -1, "", "");
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static void past(
            CsvWriter csv, String invoice, LocalDate issued, int paidAfterDays, String paid, String disputed) {
        var cells = new ArrayList<>(List.of(invoice.split(",", -1)));
        cells.addAll(List.of("EUR", issued.toString(), issued.plusDays(30).toString()));
        cells.addAll(
                List.of(paidAfterDays < 0 ? "" : issued.plusDays(paidAfterDays).toString(), paid, disputed, ""));
        csv.writeRecord(cells);
    }

    /** Who owes in the sample: each of them is told in another way. */
    private enum Debtor {
        COMPANY,
        SOLE_TRADER,
        CONSUMER;

        String of(String company, String soleTrader, String consumer) {
            return switch (this) {
                case COMPANY -> company;
                case SOLE_TRADER -> soleTrader;
                case CONSUMER -> consumer;
            };
        }
    }

    private static String cell(Column column, Debtor debtor, LocalDate today) {
        return switch (column) {
            case INVOICE_REFERENCE -> debtor.of("EXEMPLE-1", "EXEMPLE-2", "EXEMPLE-3");
            case INVOICE_DATE -> DAY.format(today.minusDays(90));
            case DUE_DATE -> DAY.format(today.minusDays(60));
            case AMOUNT -> debtor.of("1250,00", "480,60", "96,40");
            case PAID -> debtor.of("250,00", "", "");
            case DEBTOR_KIND -> debtor.of("société", "entrepreneur individuel", "particulier");
            case NAME -> debtor.of("Exemple Bâtiment", "Modèle", "Spécimen");
            case TITLE -> debtor.of("", "Mme", "M.");
            case FORENAMES -> debtor.of("", "Claire", "Jean Paul");
            case SIREN -> debtor.of("123456782", "987654324", "");
            case STREET -> debtor.of("12 rue de l’Exemple", "3 place du Modèle", "8 allée du Spécimen");
            case POSTCODE -> debtor.of("69003", "44000", "59000");
            case CITY -> debtor.of("Lyon", "Nantes", "Lille");
            case EMAIL -> debtor.of("compta@batiment.example", "claire@modele.example", "");
            case PHONE -> debtor.of("01 99 00 12 34", "", "");
            case BASIS -> debtor.of("Fourniture de matériaux", "Location de matériel", "Livraison de fioul");
            case CURRENCY -> "EUR";
            case CUSTOMER_NUMBER -> debtor.of("C-0101", "C-0102", "C-0103");
            case HANDLE_WITH_CARE -> debtor.of("", "oui", "");
            case LAST_REMINDER -> debtor.of(DAY.format(today.minusDays(30)), "", "");
            case CREDIT_INSURER -> debtor.of("Assurance Exemple", "", "");
            case INSURER_DECLARATION -> debtor.of(DAY.format(today.plusDays(60)), "", "");
            case RETENTION_OF_TITLE -> debtor.of("oui", "", "");
            case OUTSTANDING,
                    CONSUMPTION_END,
                    CREDITED_INVOICE,
                    DEBTOR_ROLE,
                    CONTACT_TO_AVOID,
                    FORMAL_NOTICE,
                    DELIVERIES_SUSPENDED,
                    INSURER_AGREEMENT,
                    FACTOR,
                    FACTOR_IBAN,
                    GUARANTOR,
                    GUARANTOR_CONTACT,
                    DEPOSIT -> "";
        };
    }
}
