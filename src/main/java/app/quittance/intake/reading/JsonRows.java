package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Layout;
import app.quittance.intake.Level;
import app.quittance.intake.WrongFile;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The debts of a JSON file, one object a row, counted from 1: read from front to back, never held as a whole. A key is one of our
 * columns as a header would be (case and signs do not matter), or a key of an object within, {@code "debtor": {"name": …}}.
 */
final class JsonRows extends RowsAhead {

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 32 * 1024;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_KEYS = 500;
    /** An exponent of three digits or more: no amount, and from ten on not even a number to Java. */
    private static final Pattern ENORMOUS = Pattern.compile("[eE][+-]?\\d{3}");

    /** 1e999999999 is ten characters here and a gigabyte when it is written out. */
    private static final int MOST_DIGITS = 40;

    private static final Set<String> LISTS = Set.of("debts", "creances", "items");

    /** How programs call our columns, beside the names by which files know them. */
    private static final Map<String, Column> NAMES_OF_PROGRAMS = Map.ofEntries(
            entry("reference", Column.INVOICE_REFERENCE),
            entry("issueDate", Column.INVOICE_DATE),
            entry("issuedOn", Column.INVOICE_DATE),
            entry("dueOn", Column.DUE_DATE),
            entry("total", Column.AMOUNT),
            entry("totalAmount", Column.AMOUNT),
            entry("amountPaid", Column.PAID),
            entry("amountDue", Column.OUTSTANDING),
            entry("debtorType", Column.DEBTOR_KIND),
            entry("debtor", Column.NAME),
            entry("companyName", Column.NAME),
            entry("lastName", Column.NAME),
            entry("surname", Column.NAME),
            entry("firstName", Column.FORENAMES),
            entry("firstNames", Column.FORENAMES),
            entry("siret", Column.SIREN),
            entry("vatNumber", Column.SIREN),
            entry("street", Column.STREET),
            entry("addressLine1", Column.STREET),
            entry("postalCode", Column.POSTCODE),
            entry("zip", Column.POSTCODE),
            entry("zipCode", Column.POSTCODE),
            entry("town", Column.CITY),
            entry("phoneNumber", Column.PHONE),
            entry("telephone", Column.PHONE));

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_KEY)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final Headers headers;
    private final Map<String, String> mapping;
    private final Set<String> unknownTold = new HashSet<>();
    private boolean begun;
    private boolean inList;
    private int number;

    private JsonRows(JsonParser json, Headers headers, Map<String, String> mapping) {
        this.json = json;
        this.headers = headers;
        this.mapping = mapping;
    }

    static JsonRows of(SentFile file, Map<String, String> mapping) {
        InputStream content = file.open();
        var rows = new JsonRows(
                FACTORY.createParser(ObjectReadContext.empty(), content),
                Headers.ofMachines(mapping),
                Map.copyOf(mapping));
        try {
            rows.start("file.no-rows");
            return rows;
        } catch (RuntimeException wrong) {
            rows.close();
            throw wrong;
        }
    }

    @Override
    @Nullable
    SourceRow read() {
        try {
            if (begun) return inList ? ofList() : ofLine();
            begun = true;
            return first();
        } catch (JacksonException broken) {
            throw wrong(broken);
        }
    }

    /** An object is a debt, or holds the list of them under its first key. */
    private @Nullable SourceRow first() {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            String key = json.nextName();
            if (key == null) return null;
            if (!LISTS.contains(Headers.key(key))) return object(key);
            token = json.nextToken();
        }
        if (token != JsonToken.START_ARRAY) throw new WrongFile("json.no-debts");
        inList = true;
        return ofList();
    }

    /** Objects may stand one below the other, without a list around them. */
    private @Nullable SourceRow ofLine() {
        JsonToken token = json.nextToken();
        if (token == null) return null;
        if (token != JsonToken.START_OBJECT) throw new WrongFile("json.more");
        return object(json.nextName());
    }

    private @Nullable SourceRow ofList() {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) return object(json.nextName());
        if (token != JsonToken.END_ARRAY) throw new WrongFile("json.no-debts");
        refuseMore();
        return null;
    }

    /** Behind the debts nothing stands but the end of what they stand in. */
    private void refuseMore() {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token != JsonToken.END_OBJECT) throw new WrongFile("json.more");
        }
    }

    private SourceRow object(@Nullable String firstKey) {
        number++;
        var cells = new EnumMap<Column, String>(Column.class);
        var told = new ArrayList<Finding>();
        readInto(cells, told, "", firstKey);
        List<String> row = Stream.of(Column.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
        return new SourceRow(number, row, headers, List.copyOf(told));
    }

    private void readInto(Map<Column, String> cells, List<Finding> told, String parent, @Nullable String firstKey) {
        int keys = 0;
        for (String key = firstKey; key != null; key = json.nextName()) {
            if (++keys > MOST_KEYS) throw new WrongFile("json.too-many-keys", Integer.toString(MOST_KEYS));
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                readInto(cells, told, key, json.nextName());
                continue;
            }
            Optional<Column> column = column(parent, key);
            if (value == JsonToken.START_ARRAY) {
                json.skipChildren();
                told.add(finding(key, "json.list", Level.REFUSE));
            } else if (column.isEmpty()) {
                if (unknownTold.add(key)) told.add(finding(key, "json.unknown-key", Level.WARN));
            } else if (cells.putIfAbsent(column.get(), text(column.get(), value)) != null) {
                told.add(finding(key, "json.twice", Level.REFUSE));
            }
        }
    }

    private Optional<Column> column(String parent, String key) {
        List<String> ways = parent.isEmpty() ? List.of(key) : List.of(parent + "_" + key, key);
        List<String> read = Headers.translate(ways, mapping);
        for (String way : read) {
            for (Column column : Column.values()) {
                if (column.placeIn(List.of(way)) >= 0) return Optional.of(column);
            }
            Column named = NAMES_OF_PROGRAMS.get(Headers.key(way));
            if (named != null) return Optional.of(named);
        }
        return Optional.empty();
    }

    private String text(Column column, JsonToken value) {
        return switch (value) {
            case VALUE_NULL -> "";
            case VALUE_TRUE -> "oui";
            case VALUE_FALSE -> "non";
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> isMoney(column) ? money() : json.getString();
            default -> json.getString();
        };
    }

    private static boolean isMoney(Column column) {
        return column == Column.AMOUNT
                || column == Column.PAID
                || column == Column.OUTSTANDING
                || column == Column.DEPOSIT;
    }

    /** 1250.5 is what text writes as 1250.50: two decimals tell the point from one between thousands. */
    private String money() {
        String text = json.getString();
        if (ENORMOUS.matcher(text).find()) return text;
        BigDecimal amount = new BigDecimal(text);
        boolean believable = Math.abs(amount.scale()) < MOST_DIGITS && amount.precision() < MOST_DIGITS;
        return believable ? CanonicalRows.amount(amount).replace(',', '.') : text;
    }

    private Finding finding(String key, String code, Level level) {
        return new Finding(number, Headers.shortened(key), code, level, List.of(), null);
    }

    private static Map.Entry<String, Column> entry(String name, Column column) {
        return Map.entry(Headers.key(name), column);
    }

    private static WrongFile wrong(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) return new WrongFile("json.out-of-bounds");
        var at = broken.getLocation();
        return new WrongFile(
                "json.unreadable",
                Integer.toString(at == null ? 1 : Math.max(1, at.getLineNr())),
                Integer.toString(at == null ? 1 : Math.max(1, at.getColumnNr())));
    }

    @Override
    public Layout layout() {
        return new Layout(DebtJson.NAME, null, null, headers.found());
    }

    @Override
    public void close() {
        json.close();
    }
}
