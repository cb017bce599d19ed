package app.quittance.intake.proposal;

import app.quittance.intake.proposal.Proposal.Confidence;
import app.quittance.intake.proposal.Proposal.Reason;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.ColumnWords;
import app.quittance.intake.reading.ColumnWords.Hint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Proposes what the columns of a table are. A header that we know is what it says; of the others, words suggest and values
 * agree, disagree or suggest themselves. Each of our columns is proposed once at most, those that a debt needs first.
 */
public final class Proposals {

    /** More rows would tell no more. */
    public static final int ROWS = 200;

    private static final int SURE = 85;
    private static final int LIKELY = 50;
    private static final int FOR_REQUIRED = 6;
    private static final int WHEN_VALUES_AGREE = 10;
    private static final int BY_VALUES = 45;
    private static final int BY_LESS_TELLING_VALUES = 30;
    private static final double MOST = 0.6;
    private static final double NEARLY_ALL = 0.8;

    private final List<String> headers;
    private final List<ColumnValues> values;
    private final TreeMap<Integer, Proposal> proposals = new TreeMap<>();
    private final Set<Column> free = EnumSet.allOf(Column.class);

    private Proposals(List<String> headers, List<List<String>> rows) {
        this.headers = headers;
        this.values = ColumnValues.of(headers.size(), rows);
    }

    /** Proposes for a table by its headers and some of its rows, in the order of its columns. */
    public static List<Proposal> of(List<String> headers, List<List<String>> rows) {
        var proposals =
                new Proposals(List.copyOf(headers), rows.stream().limit(ROWS).toList());
        proposals.takeKnown();
        proposals.takeLikeliest(proposals.byWords());
        proposals.takeLikeliest(proposals.byValues());
        proposals.takeDates();
        proposals.takeAmount();
        return List.copyOf(proposals.proposals.values());
    }

    /** A column, and how much speaks for it. */
    private record Candidate(int place, Column column, int weight, Reason reason) {}

    private void takeKnown() {
        for (Column column : Column.values()) {
            int place = column.placeIn(headers);
            if (place >= 0) take(place, column, Confidence.SURE, Reason.KNOWN);
        }
    }

    private void takeLikeliest(List<Candidate> candidates) {
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::weight).reversed())
                .forEach(each -> take(each.place, each.column, confidence(each.weight), each.reason));
    }

    private static Confidence confidence(int weight) {
        return weight >= SURE ? Confidence.SURE : weight >= LIKELY ? Confidence.LIKELY : Confidence.GUESS;
    }

    private void take(int place, Column column, Confidence confidence, Reason reason) {
        if (!free.contains(column) || proposals.containsKey(place)) return;
        free.remove(column);
        proposals.put(place, new Proposal(place, column, confidence, reason));
    }

    private List<Candidate> byWords() {
        var candidates = new ArrayList<Candidate>();
        for (int place = 0; place < headers.size(); place++) {
            for (Hint hint : ColumnWords.hints(headers.get(place))) {
                candidate(place, hint).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private Optional<Candidate> candidate(int place, Hint hint) {
        ColumnValues seen = values.get(place);
        int needed = hint.column().isRequired() ? FOR_REQUIRED : 0;
        if (seen.isBlank()) return Optional.of(new Candidate(place, hint.column(), hint.weight() - 20, Reason.HEADER));
        Optional<Boolean> agree = agree(hint.column(), seen);
        if (agree.isEmpty())
            return Optional.of(new Candidate(place, hint.column(), hint.weight() + needed, Reason.HEADER));
        if (!agree.get()) return Optional.empty();
        int weight = hint.weight() + needed + WHEN_VALUES_AGREE;
        return Optional.of(new Candidate(place, hint.column(), weight, Reason.HEADER_AND_VALUES));
    }

    /** Whether values are such as a column has; empty where any text may be. */
    private static Optional<Boolean> agree(Column column, ColumnValues seen) {
        return switch (column) {
            case INVOICE_DATE, DUE_DATE, CONSUMPTION_END, LAST_REMINDER, FORMAL_NOTICE, INSURER_DECLARATION ->
                Optional.of(seen.dates() >= MOST);
            case AMOUNT, PAID, OUTSTANDING, DEPOSIT -> Optional.of(seen.amounts() >= MOST && seen.dates() < MOST);
            case SIREN -> Optional.of(seen.sirens() >= MOST);
            case POSTCODE -> Optional.of(seen.postcodes() >= MOST);
            case EMAIL -> Optional.of(seen.emails() >= MOST);
            case PHONE -> Optional.of(seen.phones() >= MOST);
            case DEBTOR_KIND -> Optional.of(seen.kinds() >= MOST);
            case CURRENCY -> Optional.of(seen.currencies() >= MOST);
            case TITLE -> Optional.of(seen.titles() >= MOST);
            case NAME, FORENAMES, CITY, STREET ->
                seen.words() >= MOST && seen.emails() < MOST && seen.ibans() < MOST
                        ? Optional.empty()
                        : Optional.of(false);
            case INVOICE_REFERENCE, CUSTOMER_NUMBER, CREDITED_INVOICE ->
                seen.dates() >= MOST || seen.cents() >= MOST || seen.emails() >= MOST
                        ? Optional.of(false)
                        : Optional.empty();
            case FACTOR_IBAN -> Optional.of(seen.ibans() >= MOST);
            case CREDIT_INSURER, FACTOR, GUARANTOR, INSURER_AGREEMENT ->
                seen.words() >= MOST && seen.ibans() < MOST ? Optional.empty() : Optional.of(false);
            case DEBTOR_ROLE,
                    HANDLE_WITH_CARE,
                    CONTACT_TO_AVOID,
                    DELIVERIES_SUSPENDED,
                    RETENTION_OF_TITLE,
                    GUARANTOR_CONTACT -> Optional.empty();
            case BASIS -> seen.words() >= MOST ? Optional.empty() : Optional.of(false);
        };
    }

    private List<Candidate> byValues() {
        var candidates = new ArrayList<Candidate>();
        for (int place = 0; place < headers.size(); place++) {
            ColumnValues seen = values.get(place);
            add(candidates, place, Column.EMAIL, seen.emails(), BY_VALUES);
            add(candidates, place, Column.SIREN, seen.sirens(), BY_VALUES);
            add(candidates, place, Column.PHONE, seen.phones(), BY_VALUES);
            add(candidates, place, Column.DEBTOR_KIND, seen.kinds(), BY_VALUES);
            add(candidates, place, Column.TITLE, seen.titles(), BY_LESS_TELLING_VALUES);
            add(candidates, place, Column.CURRENCY, seen.currencies(), BY_LESS_TELLING_VALUES);
            add(candidates, place, Column.POSTCODE, seen.fullPostcodes(), BY_LESS_TELLING_VALUES);
        }
        return candidates;
    }

    private static void add(List<Candidate> candidates, int place, Column column, double share, int weight) {
        if (share >= NEARLY_ALL) candidates.add(new Candidate(place, column, weight, Reason.VALUES));
    }

    /** Of two columns of dates that no header explains, the later is when payment is due. */
    private void takeDates() {
        List<Integer> dates = places(seen -> seen.dates() >= NEARLY_ALL);
        if (dates.isEmpty()) return;
        dates.sort(Comparator.comparing(place -> values.get(place).middleDate().orElseThrow()));
        if (free.contains(Column.INVOICE_DATE)) {
            take(dates.getFirst(), Column.INVOICE_DATE, Confidence.GUESS, Reason.VALUES);
            dates.removeFirst();
        }
        if (dates.size() == 1 && isAfterInvoices(dates.getFirst())) {
            take(dates.getFirst(), Column.DUE_DATE, Confidence.GUESS, Reason.VALUES);
        }
    }

    private boolean isAfterInvoices(int place) {
        return proposals.values().stream()
                .filter(each -> each.column() == Column.INVOICE_DATE)
                .findFirst()
                .flatMap(invoiced -> values.get(invoiced.place()).middleDate())
                .filter(invoiced -> values.get(place)
                        .middleDate()
                        .filter(invoiced::isBefore)
                        .isPresent())
                .isPresent();
    }

    /** Where no header names an amount: the greatest, which has the tax in it. */
    private void takeAmount() {
        if (!free.contains(Column.AMOUNT) || !free.contains(Column.OUTSTANDING)) return;
        places(seen -> seen.cents() >= MOST && seen.amounts() >= NEARLY_ALL).stream()
                .max(Comparator.comparing(place -> values.get(place).sum()))
                .ifPresent(place -> take(place, Column.AMOUNT, Confidence.GUESS, Reason.VALUES));
    }

    private List<Integer> places(java.util.function.Predicate<ColumnValues> such) {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < headers.size(); place++) {
            if (!proposals.containsKey(place) && such.test(values.get(place))) places.add(place);
        }
        return places;
    }
}
