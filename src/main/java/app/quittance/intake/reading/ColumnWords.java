package app.quittance.intake.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Weighs what the words of a header suggest of its column, by the {@link ColumnDictionary} and by the words that turn its
 * phrases into something else. They suggest; only {@link Column} knows.
 */
public final class ColumnWords {

    /** A header that is one of the phrases, and nothing more. */
    public static final int WHOLE = 90;

    private static final int PART = 50;
    private static final int PER_WORD = 8;
    private static final int MOST_OF_A_PART = 80;
    private static final int BEFORE_TAX = 25;
    private static final int LONGEST_HEADER = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\d)");
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

    /** Words that tell nothing by themselves. */
    private static final Set<String> SMALL =
            Set.of("de", "du", "des", "d", "l", "la", "le", "les", "the", "of", "a", "au", "aux", "en", "et", "and");

    /** With one of these a header names a number or a kind of what its other words say, and not that itself. */
    private static final Set<String> NUMBERED = Set.of(
            "code",
            "compte",
            "account",
            "id",
            "identifiant",
            "type",
            "categorie",
            "category",
            "number",
            "numero",
            "num",
            "no",
            "n",
            "ref",
            "reference",
            "key",
            "statut",
            "status",
            "groupe",
            "group",
            "famille");

    private static final Set<String> WITHOUT_TAX = Set.of("ht", "untaxed", "hors", "subtotal", "excl", "net");
    private static final Set<String> TAX = Set.of("tva", "tax", "taxe", "taxes", "vat");
    /** "Solde TTC" is what is left of the amount. */
    private static final Set<String> LEFT_OPEN = Set.of(
            "solde",
            "reste",
            "restant",
            "impaye",
            "balance",
            "due",
            "du",
            "outstanding",
            "open",
            "residual",
            "unpaid",
            "remaining",
            "paye",
            "paid",
            "regle");

    private static final Set<String> INCLUDED = Set.of("incl", "included", "inc", "including");

    /** What else is known of a customer: "Ville client" is no name. */
    private static final Set<String> BESIDE_NAMES = Set.of(
            "prenom",
            "first",
            "mail",
            "email",
            "courriel",
            "tel",
            "telephone",
            "phone",
            "mobile",
            "portable",
            "adresse",
            "address",
            "street",
            "ville",
            "city",
            "cp",
            "postal",
            "zip",
            "siren",
            "siret",
            "tva",
            "vat",
            "user",
            "file",
            "commercial",
            "balance",
            "solde",
            "eviter",
            "avoid",
            "caution",
            "garant",
            "guarantor",
            "assureur",
            "insurer",
            "factor",
            "affactureur",
            "affacturage");

    /** What is said of others than the debtor: their e-mail, phone and address are not its own. */
    private static final Set<String> OF_OTHERS =
            Set.of("caution", "garant", "guarantor", "assureur", "insurer", "factor", "affactureur", "eviter", "avoid");

    private static final Set<String> CREDITED = Set.of("creditee", "origine", "original", "credited", "reversed");

    private static final Set<String> BESIDE_GUARANTORS = Set.of(
            "coordonnees",
            "contact",
            "adresse",
            "address",
            "mail",
            "email",
            "tel",
            "telephone",
            "phone",
            "montant",
            "amount");

    private static final Set<String> COUNTRY = Set.of("pays", "country", "state", "region", "departement");

    private ColumnWords() {}

    /** A column that a header may name, and how much its words speak for that, up to 100. */
    public record Hint(Column column, int weight) {}

    /** What the words of a header suggest, the likeliest first. */
    public static List<Hint> hints(String header) {
        List<String> words = words(header);
        var hints = new ArrayList<Hint>();
        for (Column column : Column.values()) {
            int weight = weight(column, words);
            if (weight > 0) hints.add(new Hint(column, weight));
        }
        hints.sort(Comparator.comparingInt(Hint::weight).reversed());
        return hints;
    }

    /** The column that a header of these words, and no others, most often is. */
    static Optional<Column> whole(String header) {
        return header.length() > LONGEST_HEADER
                ? Optional.empty()
                : ColumnDictionary.columnOf(String.join(" ", words(header)));
    }

    private static int weight(Column column, List<String> words) {
        if (ColumnDictionary.phrases(column).contains(String.join(" ", words))) return WHOLE;
        int longest = ColumnDictionary.parts(column).stream()
                .filter(part -> contains(words, part))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        if (longest == 0 || isAboutAnother(column, words)) return 0;
        if (isMoney(column) && hasAny(words, WITHOUT_TAX) && !words.contains("payer")) return BEFORE_TAX;
        int spare = words.size() - longest;
        return Math.max(PART / 2, Math.min(MOST_OF_A_PART, PART + longest * PER_WORD - spare * PER_WORD / 2));
    }

    /** "Code client" is no name, "Adresse e-mail" no street, "Date de règlement" no amount. */
    private static boolean isAboutAnother(Column column, List<String> words) {
        boolean isDate = words.contains("date") || words.contains("echeance") || words.contains("day");
        if (!Column.SAID_AT_PLACEMENT.contains(column) && hasAny(words, OF_OTHERS)) return true;
        return switch (column) {
            case NAME -> hasAny(words, NUMBERED) || hasAny(words, COUNTRY) || isDate || hasAny(words, BESIDE_NAMES);
            case STREET ->
                words.contains("mail")
                        || words.contains("email")
                        || hasAny(words, COUNTRY)
                        || words.contains("ville")
                        || words.contains("city")
                        || words.contains("postal")
                        || words.contains("electronique");
            case AMOUNT -> isDate || hasAny(words, LEFT_OPEN) || (hasAny(words, TAX) && !hasAny(words, INCLUDED));
            case OUTSTANDING, PAID -> isDate || (hasAny(words, TAX) && !hasAny(words, INCLUDED));
            case EMAIL, PHONE, CITY, POSTCODE -> hasAny(words, COUNTRY);
            case INVOICE_REFERENCE ->
                isDate || words.contains("compte") || words.contains("client") || hasAny(words, CREDITED);
            case INVOICE_DATE -> words.contains("echeance") || words.contains("due") || words.contains("reglement");
            case DUE_DATE -> words.contains("amount") || words.contains("montant") || words.contains("mode");
            case CURRENCY ->
                words.contains("amount")
                        || words.contains("montant")
                        || words.contains("cours")
                        || words.contains("rate")
                        || words.contains("taux");
            case GUARANTOR -> hasAny(words, NUMBERED) || hasAny(words, BESIDE_GUARANTORS);
            case LAST_REMINDER -> words.contains("niveau") || words.contains("level") || words.contains("nombre");
            case FACTOR -> words.contains("iban") || words.contains("compte");
            case CREDIT_INSURER -> isDate || words.contains("accord") || words.contains("declaration");
            case DEBTOR_KIND,
                    TITLE,
                    FORENAMES,
                    SIREN,
                    BASIS,
                    CONSUMPTION_END,
                    CUSTOMER_NUMBER,
                    CREDITED_INVOICE,
                    DEBTOR_ROLE,
                    HANDLE_WITH_CARE,
                    CONTACT_TO_AVOID,
                    FORMAL_NOTICE,
                    DELIVERIES_SUSPENDED,
                    INSURER_DECLARATION,
                    INSURER_AGREEMENT,
                    FACTOR_IBAN,
                    RETENTION_OF_TITLE,
                    GUARANTOR_CONTACT,
                    DEPOSIT -> false;
        };
    }

    private static boolean isMoney(Column column) {
        return column == Column.AMOUNT || column == Column.OUTSTANDING || column == Column.PAID;
    }

    private static boolean hasAny(List<String> words, Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    private static boolean contains(List<String> words, List<String> part) {
        return java.util.Collections.indexOfSubList(words, part) >= 0;
    }

    /** A header's words without case, accents and small words: "Intitulé du tiers" is "intitule tiers". */
    static List<String> words(String header) {
        String cut = header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER);
        String humps = HUMP.matcher(cut.strip()).replaceAll(" ");
        String bare =
                MARKS.matcher(Normalizer.normalize(humps, Normalizer.Form.NFD)).replaceAll("");
        List<String> words = NOT_WORD.splitAsStream(bare.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        // At the end of a header, "du" is "dû".
        return IntStream.range(0, words.size())
                .filter(i -> !SMALL.contains(words.get(i))
                        || (i == words.size() - 1 && words.get(i).equals("du")))
                .mapToObj(words::get)
                .toList();
    }
}
