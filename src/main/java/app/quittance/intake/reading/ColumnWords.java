package app.quittance.intake.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words by which accounting software, French or English, heads its columns. They suggest what a column may be; only
 * {@link Column} knows it.
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
            "solde");

    private static final Set<String> COUNTRY = Set.of("pays", "country", "state", "region", "departement");

    private static final Map<Column, List<String>> PHRASES = new EnumMap<>(Column.class);
    private static final Map<Column, List<List<String>>> PARTS = new EnumMap<>(Column.class);
    private static final Map<String, Column> BY_PHRASE = new HashMap<>();

    static {
        say(Column.INVOICE_REFERENCE)
                .whole("facture", "factures", "invoice", "invoices", "document", "doc", "piece", "ref", "reference")
                .whole("numero", "n", "no", "num", "number", "n document", "numero document", "doc number", "doc no")
                .whole("document number", "document no", "n doc", "num doc", "transaction number", "bill", "bill no")
                .whole("reference interne", "reference piece", "ref piece", "ref document", "reference document")
                .whole("num piece", "piece ref", "invoice id", "voucher", "avis", "titre recette")
                .part("n facture", "num facture", "numero facture", "ref facture", "reference facture", "facture n")
                .part(
                        "invoice number",
                        "invoice no",
                        "invoice num",
                        "invoice ref",
                        "invoice reference",
                        "facture numero")
                .part("n piece", "numero piece", "num piece", "bill number");
        say(Column.INVOICE_DATE)
                .whole(
                        "date",
                        "emise",
                        "emis",
                        "emission",
                        "issued",
                        "issued on",
                        "date doc",
                        "doc date",
                        "date ecriture")
                .whole(
                        "date comptable",
                        "date operation",
                        "date creation",
                        "posting date",
                        "transaction date",
                        "txn date")
                .whole("date pce", "date piece", "created", "created on", "facturee")
                .part("date facture", "date facturation", "facture date", "invoice date", "issue date", "billing date")
                .part("date emission", "emise", "date piece", "date document", "document date", "bill date", "dated");
        say(Column.DUE_DATE)
                .whole("due", "due on", "date limite", "exigible", "payable", "regler avant", "payer avant", "maturity")
                .part("echeance", "ech", "due date", "date due", "due on", "limite paiement", "limite reglement")
                .part("exigibilite", "maturity date", "payment due", "payable by", "pay by");
        say(Column.AMOUNT)
                .whole(
                        "ttc",
                        "montant",
                        "total",
                        "amount",
                        "debit",
                        "net payer",
                        "total amount",
                        "total signed",
                        "gross")
                .whole("montant total", "montant brut", "somme", "invoice total", "montant facture", "valeur", "value")
                .part("ttc", "net payer", "total amount", "gross amount", "invoice amount", "invoice total", "incl tax")
                .part("incl vat", "tax included", "montant facture", "inc tax", "including tax", "including vat");
        say(Column.OUTSTANDING)
                .whole("reste", "restant", "impaye", "impayes", "encours", "outstanding", "residual", "unpaid", "open")
                .whole("montant du", "total du", "du", "owed", "remaining", "ouvert")
                .part("reste", "solde", "restant", "impaye", "balance", "amount due", "due amount", "open amount")
                .part(
                        "outstanding",
                        "residual",
                        "unpaid",
                        "amount open",
                        "remaining amount",
                        "montant du",
                        "non regle");
        say(Column.PAID)
                .whole(
                        "regle",
                        "paye",
                        "acompte",
                        "acomptes",
                        "encaisse",
                        "reglement",
                        "reglements",
                        "paid",
                        "payments")
                .whole("received", "deposit", "couverture", "versements")
                .part("deja paye", "deja regle", "montant regle", "montant paye", "montant encaisse", "amount paid")
                .part("paid amount", "amount received", "total paye", "total regle", "acompte");
        say(Column.NAME)
                .whole(
                        "tiers",
                        "client",
                        "clients",
                        "customer",
                        "customers",
                        "contact",
                        "debtor",
                        "debiteur",
                        "societe")
                .whole("entreprise", "company", "partner", "partenaire", "organisation", "organization", "intitule")
                .whole("denomination", "bill to", "billed to", "sold to", "destinataire", "acheteur", "buyer", "payeur")
                .whole(
                        "redevable",
                        "adherent",
                        "locataire",
                        "tenant",
                        "display name",
                        "full name",
                        "last name",
                        "surname")
                .whole(
                        "nom famille",
                        "family name",
                        "nom complet",
                        "account name",
                        "libelle auxiliaire",
                        "libelle tiers")
                .whole(
                        "libelle compte",
                        "intitule compte",
                        "nom usage",
                        "nom prenom",
                        "nom ou raison sociale",
                        "lastname")
                .part("raison sociale", "intitule tiers", "customer name", "nom client", "client name", "contact name")
                .part("company name", "partner name", "partner display", "bill to", "denomination", "nom tiers", "nom")
                .part("nom debiteur", "debtor name", "name", "tiers", "client", "customer", "debiteur", "partner");
        say(Column.TITLE).whole("civ", "titre", "salutation", "honorific").part("civilite");
        say(Column.FORENAMES)
                .whole("firstname", "forename", "given names")
                .part("prenom", "prenoms", "first name", "given name");
        say(Column.SIREN)
                .whole(
                        "tva",
                        "vat",
                        "rcs",
                        "tin",
                        "tax id",
                        "registration number",
                        "company number",
                        "id prof 1",
                        "id prof 2")
                .part("siren", "siret", "tva intracommunautaire", "tva intracom", "tva intra", "n tva", "numero tva")
                .part("vat number", "vat no", "vat id", "vat reg", "tax number", "code tva", "tax registration");
        say(Column.STREET)
                .whole("rue", "voie", "street", "addresse", "adr", "billing address")
                .part("adresse", "address", "street", "adresse 1", "address line 1", "address 1", "street 1", "adr 1");
        say(Column.POSTCODE)
                .whole("cp", "zip", "billing code", "postal")
                .part("code postal", "postal code", "post code", "postcode", "zip code", "zip", "cp");
        say(Column.CITY).whole("bureau distributeur", "town").part("ville", "localite", "commune", "city", "town");
        say(Column.EMAIL)
                .whole("mel", "adresse electronique")
                .part("mail", "email", "e mail", "courriel", "adresse electronique");
        say(Column.PHONE)
                .whole("tel", "portable", "mobile", "fixe", "gsm")
                .part("tel", "telephone", "tel portable", "phone", "mobile", "telephone portable", "tel fixe");
        say(Column.DEBTOR_KIND)
                .whole("nature client", "nature tiers", "categorie", "kind", "legal form", "forme", "qualite")
                .part("type client", "type tiers", "type debiteur", "forme juridique", "customer type", "client type")
                .part("categorie client", "categorie tiers", "debtor type");
        say(Column.BASIS)
                .whole(
                        "libelle",
                        "objet",
                        "description",
                        "designation",
                        "motif",
                        "prestation",
                        "memo",
                        "subject",
                        "nature")
                .part("libelle ecriture", "libelle piece", "libelle facture", "objet facture", "product service");
        say(Column.CURRENCY).whole("dev", "monnaie").part("devise", "currency", "monnaie");
        say(Column.CONSUMPTION_END).part("fin consommation", "consumption end", "fin periode consommation");
    }

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
                : Optional.ofNullable(BY_PHRASE.get(String.join(" ", words(header))));
    }

    private static int weight(Column column, List<String> words) {
        if (PHRASES.getOrDefault(column, List.of()).contains(String.join(" ", words))) return WHOLE;
        int longest = PARTS.getOrDefault(column, List.of()).stream()
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
            case INVOICE_REFERENCE -> isDate || words.contains("compte") || words.contains("client");
            case INVOICE_DATE -> words.contains("echeance") || words.contains("due") || words.contains("reglement");
            case DUE_DATE -> words.contains("amount") || words.contains("montant") || words.contains("mode");
            case CURRENCY ->
                words.contains("amount")
                        || words.contains("montant")
                        || words.contains("cours")
                        || words.contains("rate")
                        || words.contains("taux");
            case DEBTOR_KIND, TITLE, FORENAMES, SIREN, BASIS, CONSUMPTION_END -> false;
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

    private static Words say(Column column) {
        return new Words(column);
    }

    private record Words(Column column) {

        /** Headers that are this and nothing else. */
        Words whole(String... phrases) {
            var all = PHRASES.computeIfAbsent(column, none -> new ArrayList<>());
            for (String phrase : phrases) {
                all.add(phrase);
                BY_PHRASE.putIfAbsent(phrase, column);
            }
            return this;
        }

        /** Words that say it wherever they stand in a header; alone they are a whole one. */
        Words part(String... phrases) {
            var all = PARTS.computeIfAbsent(column, none -> new ArrayList<>());
            for (String phrase : phrases) all.add(List.of(phrase.split(" ", -1)));
            return whole(phrases);
        }
    }
}
