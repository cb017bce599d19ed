package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Layout;
import app.quittance.intake.WrongFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debts that were worked out of a file which is no table, as rows of a table with all of our columns. */
public final class CanonicalRows implements DebtRows {

    private static final int FIRST_ROW = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Layout layout;
    private final Headers headers;
    private final StatedClaims stated;
    private final Supplier<List<Debt>> debts;
    private Map<Integer, RowDocument> documents = Map.of();
    private List<SettledInvoice> past = List.of();
    private @Nullable Iterator<SourceRow> rows;

    private CanonicalRows(Layout layout, Headers headers, StatedClaims stated, Supplier<List<Debt>> debts) {
        this.layout = layout;
        this.headers = headers;
        this.stated = stated;
        this.debts = debts;
    }

    /**
     * A debt.
     *
     * @param cells what is known of it
     * @param told what working it out found
     */
    public record Debt(Map<Column, String> cells, List<Finding> told) {}

    /** The row of a debt in the table that is handed back, its header being row 1. */
    public static int number(int place) {
        return place + FIRST_ROW;
    }

    /**
     * Makes the table.
     *
     * @param debts worked out when the first row is asked for: a file may be looked at that cannot be taken
     * @param mapping as the file came with it: what is said of all rows holds here too
     */
    public static CanonicalRows of(
            String format, StatedClaims stated, Supplier<List<Debt>> debts, Map<String, String> mapping) {
        Headers headers = Headers.canonical(mapping);
        return new CanonicalRows(new Layout(format, null, null, headers.found()), headers, stated, debts);
    }

    /** The same with documents that prove some of its rows. */
    public CanonicalRows with(Map<Integer, RowDocument> proofs) {
        documents = Map.copyOf(proofs);
        return this;
    }

    /** The same with invoices of the past; it may then be without debts. */
    CanonicalRows beside(List<SettledInvoice> settled) {
        past = List.copyOf(settled);
        return this;
    }

    @Override
    public List<SettledInvoice> past() {
        return past;
    }

    @Override
    public Map<Integer, RowDocument> documents() {
        return documents;
    }

    private Iterator<SourceRow> rows() {
        if (rows == null) rows = worked().iterator();
        return rows;
    }

    private List<SourceRow> worked() {
        var made = new ArrayList<SourceRow>();
        for (Debt debt : debts.get()) {
            List<String> cells = Stream.of(Column.values())
                    .map(column -> debt.cells().getOrDefault(column, ""))
                    .toList();
            made.add(new SourceRow(number(made.size()), cells, headers, debt.told()));
        }
        if (made.isEmpty() && past.isEmpty()) throw new WrongFile("file.no-rows");
        return made;
    }

    /** An amount as French spreadsheets write it, with its cents. */
    public static String amount(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString().replace('.', ',');
    }

    /** A date as French spreadsheets write it; empty where there is none. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    @Override
    public Optional<StatedClaims> stated() {
        return Optional.of(stated);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public boolean hasNext() {
        return rows().hasNext();
    }

    @Override
    public SourceRow next() {
        return rows().next();
    }

    @Override
    public void close() {}
}
