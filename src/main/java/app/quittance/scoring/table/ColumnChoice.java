package app.quittance.scoring.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which columns are learned from, and why the others are not. */
final class ColumnChoice {

    private static final double NEARLY_ALL = 0.98;
    private static final double NEARLY_AS_MANY = 0.5;

    /** A day, as 2026-11-23, 23/11/2026 or 11/23/2026, with or without a time of day. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})([T ].*)?");

    private static final Set<String> PROTECTED_WORDS = Set.of(
            "age",
            "sex",
            "sexe",
            "gender",
            "genre",
            "marital",
            "marriage",
            "married",
            "matrimonial",
            "matrimoniale",
            "nationality",
            "nationalite",
            "race",
            "ethnicity",
            "ethnic",
            "ethnie",
            "religion",
            "health",
            "sante",
            "handicap",
            "disability",
            "origin",
            "origine",
            "birth",
            "birthdate",
            "birthplace",
            "naissance",
            "citizenship");
    private static final List<String> PROTECTED_PARTS = List.of(
            "personalstatus",
            "foreignworker",
            "addrstate",
            "placeofbirth",
            "lieudenaissance",
            "situationfamiliale",
            "etatcivil",
            "civilstatus",
            "familystatus");
    private static final Set<String> NUMBERING_WORDS =
            Set.of("id", "identifier", "identifiant", "number", "numero", "no", "num", "key", "index", "row");

    private final List<KeptColumn> kept = new ArrayList<>();
    private final List<TableCard.LeftOut> leftOut = new ArrayList<>();
    private final List<TableCard.Warning> warnings = new ArrayList<>();

    static ColumnChoice of(Table table, TableTraining.Order order, int[] rows) {
        order.ignored().forEach(table::column);
        ColumnChoice choice = new ColumnChoice();
        for (TableColumn column : table.columns()) {
            if (!column.name().equals(order.label())) {
                choice.take(column, order, rows);
            }
        }
        return choice;
    }

    List<KeptColumn> kept() {
        return kept;
    }

    List<TableCard.LeftOut> leftOut() {
        return leftOut;
    }

    List<TableCard.Warning> warnings() {
        return warnings;
    }

    static boolean isProtected(String name) {
        String letters = String.join("", words(name));
        return words(name).stream().anyMatch(PROTECTED_WORDS::contains)
                || PROTECTED_PARTS.stream().anyMatch(letters::contains);
    }

    private void take(TableColumn column, TableTraining.Order order, int[] rows) {
        boolean isProtected = isProtected(column.name());
        boolean ignored = order.ignored().contains(column.name());
        if (isProtected && !ignored) {
            String code = order.allowProtected() ? "protected-kept" : "protected";
            warnings.add(new TableCard.Warning(code, column.name(), ""));
        }
        Contents contents = Contents.of(column, rows);
        String reason = ignored
                ? "ignored"
                : isProtected && !order.allowProtected() ? "protected" : contents.whyNot(column.name());
        if (reason == null) {
            kept.add(new KeptColumn(column, contents.numeric()));
        } else {
            leftOut.add(new TableCard.LeftOut(column.name(), reason));
        }
    }

    /** The words of a name: {@code addr_state}, {@code customerID} and {@code Lieu de naissance} have two or three. */
    private static List<String> words(String name) {
        String apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String plain = Normalizer.normalize(apart, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What a column holds in the learning rows. */
    private record Contents(int rows, int known, int numbers, int dates, int distinct, boolean whole, boolean rising) {

        static Contents of(TableColumn column, int[] rows) {
            Set<Object> distinct = new HashSet<>();
            int known = 0;
            int numbers = 0;
            int dates = 0;
            boolean whole = true;
            boolean rising = true;
            double last = Double.NEGATIVE_INFINITY;
            for (int row : rows) {
                if (column.isMissing(row)) {
                    continue;
                }
                double number = column.number(row);
                known++;
                distinct.add(Double.isNaN(number) ? String.valueOf(column.text(row)) : (Object) number);
                numbers += Double.isNaN(number) ? 0 : 1;
                dates += isDate(column.text(row)) ? 1 : 0;
                whole &= number == Math.rint(number);
                rising &= number > last;
                last = number;
            }
            return new Contents(rows.length, known, numbers, dates, distinct.size(), whole, rising);
        }

        private static boolean isDate(@Nullable String text) {
            return text != null && DATE.matcher(text).matches();
        }

        boolean numeric() {
            return numbers >= NEARLY_ALL * known;
        }

        @Nullable
        String whyNot(String name) {
            if (known == 0) {
                return "empty";
            }
            if (distinct == 1 && known == rows) {
                return "constant";
            }
            boolean allDiffer = distinct == known && known > 1;
            if (numeric()) {
                boolean numbered = rising || words(name).stream().anyMatch(NUMBERING_WORDS::contains);
                return allDiffer && whole && numbered ? "identifier" : null;
            }
            if (dates >= NEARLY_ALL * known) {
                return "date";
            }
            if (allDiffer) {
                return "identifier";
            }
            return distinct > NEARLY_AS_MANY * rows ? "free-text" : null;
        }
    }
}
