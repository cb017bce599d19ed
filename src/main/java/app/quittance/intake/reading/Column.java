package app.quittance.intake.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of a client's file may say of a debt, with the headers by which it is known. */
public enum Column {
    INVOICE_REFERENCE(
            "Référence facture",
            "invoice_reference",
            "Numéro facture",
            "Numéro de facture",
            "N° facture",
            "N° de facture",
            "invoice_number",
            "N° pièce",
            "Numéro de pièce"),
    INVOICE_DATE("Date facture", "invoice_date", "Date de facture", "Date de la facture", "Date pièce"),
    DUE_DATE("Date d’échéance", "due_date", "Date échéance", "Échéance"),
    AMOUNT("Montant TTC", "amount", "Montant", "Total TTC"),
    PAID("Déjà payé", "paid", "Déjà réglé"),
    /** What is still open of the amount: it says what was paid, or the amount itself where the file tells no other. */
    OUTSTANDING("Reste dû", "outstanding", "Reste à payer", "Solde", "Solde dû", "balance"),
    DEBTOR_KIND("Type débiteur", "debtor_kind", "Type de débiteur"),
    NAME("Nom", "name", "Raison sociale"),
    TITLE("Civilité", "title"),
    FORENAMES("Prénom", "forenames", "Prénoms"),
    SIREN("SIREN", "siren"),
    STREET("Adresse", "address"),
    POSTCODE("Code postal", "postcode"),
    CITY("Ville", "city"),
    EMAIL("E-mail", "email", "Courriel"),
    PHONE("Téléphone", "phone"),
    BASIS("Fondement", "basis"),
    CURRENCY("Devise", "currency"),
    /** The last day of use of the energy that a bill is for: what was used too long before it is not owed. */
    CONSUMPTION_END("Fin de consommation", "consumption_end", "Date de fin de consommation"),
    /** The client's own number of its customer, under which its history and later debts meet the same debtor. */
    CUSTOMER_NUMBER(
            "Numéro client",
            "customer_number",
            "Numéro de client",
            "N° client",
            "N° de client",
            "Code client",
            "Référence client",
            "customer_id",
            "CompAuxNum"),
    /** Of a credit note, the invoice that it lowers. */
    CREDITED_INVOICE("Facture créditée", "credited_invoice", "Avoir sur facture", "Facture d’origine"),
    /** Whether the row names the debtor of the invoice, or somebody who owes it as well. */
    DEBTOR_ROLE("Rôle", "debtor_role", "Rôle du débiteur", "Qualité du débiteur"),
    /** The client asks for tact: no court without its word. */
    HANDLE_WITH_CARE("Débiteur à ménager", "handle_with_care", "À traiter avec ménagement"),
    CONTACT_TO_AVOID("Contact à éviter", "contact_to_avoid", "Ne pas contacter"),
    LAST_REMINDER("Dernière relance", "last_reminder", "Date de dernière relance"),
    FORMAL_NOTICE("Mise en demeure", "formal_notice", "Date de mise en demeure", "Mise en demeure du"),
    DELIVERIES_SUSPENDED("Livraisons suspendues", "deliveries_suspended", "Compte bloqué"),
    CREDIT_INSURER("Assureur-crédit", "credit_insurer"),
    INSURER_DECLARATION(
            "Déclaration à l’assureur avant le", "insurer_declaration_by", "Date limite de déclaration à l’assureur"),
    INSURER_AGREEMENT("Accord de l’assureur requis pour", "insurer_agreement"),
    /** To whom the claim was assigned: the debtor is released by paying it, and by paying nobody else. */
    FACTOR("Affactureur", "factor", "Factor", "Société d’affacturage"),
    FACTOR_IBAN("IBAN de l’affactureur", "factor_iban", "IBAN du factor"),
    RETENTION_OF_TITLE("Réserve de propriété", "retention_of_title"),
    GUARANTOR("Caution", "guarantor", "Garant"),
    GUARANTOR_CONTACT("Coordonnées de la caution", "guarantor_contact"),
    DEPOSIT("Dépôt de garantie", "deposit_held");

    /** What a client may say of a debtor beside the debt. */
    public static final Set<Column> SAID_AT_PLACEMENT =
            Collections.unmodifiableSet(EnumSet.range(HANDLE_WITH_CARE, DEPOSIT));

    private final String french;
    private final String english;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
    private final List<String> keys;

    Column(String french, String english, String... others) {
        this.french = french;
        this.english = english;
        this.keys = Stream.concat(Stream.of(french, english), Stream.of(others))
                .map(Headers::key)
                .distinct()
                .toList();
    }

    /** A file without this column says too little of any debt. */
    public boolean isRequired() {
        return switch (this) {
            case INVOICE_REFERENCE, INVOICE_DATE, AMOUNT, DEBTOR_KIND, NAME -> true;
            case DUE_DATE,
                    PAID,
                    OUTSTANDING,
                    TITLE,
                    FORENAMES,
                    SIREN,
                    STREET,
                    POSTCODE,
                    CITY,
                    EMAIL,
                    PHONE,
                    BASIS,
                    CURRENCY,
                    CONSUMPTION_END,
                    CUSTOMER_NUMBER,
                    CREDITED_INVOICE,
                    DEBTOR_ROLE,
                    HANDLE_WITH_CARE,
                    CONTACT_TO_AVOID,
                    LAST_REMINDER,
                    FORMAL_NOTICE,
                    DELIVERIES_SUSPENDED,
                    CREDIT_INSURER,
                    INSURER_DECLARATION,
                    INSURER_AGREEMENT,
                    FACTOR,
                    FACTOR_IBAN,
                    RETENTION_OF_TITLE,
                    GUARANTOR,
                    GUARANTOR_CONTACT,
                    DEPOSIT -> false;
        };
    }

    /** The header that we show and ask for. */
    public String french() {
        return french;
    }

    /** The header as machines write it. */
    public String english() {
        return english;
    }

    /** The longest text that is believed of this column. */
    public int longest() {
        return switch (this) {
            case INVOICE_REFERENCE, CUSTOMER_NUMBER, CREDITED_INVOICE -> 100;
            case BASIS, CONTACT_TO_AVOID, INSURER_AGREEMENT, GUARANTOR_CONTACT -> 500;
            case INVOICE_DATE,
                    DUE_DATE,
                    AMOUNT,
                    PAID,
                    OUTSTANDING,
                    DEBTOR_KIND,
                    NAME,
                    TITLE,
                    FORENAMES,
                    SIREN,
                    STREET,
                    POSTCODE,
                    CITY,
                    EMAIL,
                    PHONE,
                    CURRENCY,
                    CONSUMPTION_END,
                    DEBTOR_ROLE,
                    HANDLE_WITH_CARE,
                    LAST_REMINDER,
                    FORMAL_NOTICE,
                    DELIVERIES_SUSPENDED,
                    CREDIT_INSURER,
                    INSURER_DECLARATION,
                    FACTOR,
                    FACTOR_IBAN,
                    RETENTION_OF_TITLE,
                    GUARANTOR,
                    DEPOSIT -> 200;
        };
    }

    /** Where this column stands among the headers of a file, by the best known of its names; -1: nowhere. */
    public int placeIn(List<String> headers) {
        return placeAmong(headers.stream().map(Headers::key).toList());
    }

    private int placeAmong(List<String> headerKeys) {
        return keys.stream()
                .mapToInt(headerKeys::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The column of that English name; empty where there is none. */
    public static Optional<Column> ofEnglish(String name) {
        return Stream.of(values()).filter(column -> column.english.equals(name)).findFirst();
    }

    /** Whether this header, exactly so, is one of ours. */
    static boolean isKnown(String header) {
        String key = Headers.key(header);
        return Stream.of(values()).anyMatch(column -> column.keys.contains(key));
    }

    /** How many of our columns these headers name, or seem to: so the headers of a table are found before all are understood. */
    public static long countIn(List<String> headers) {
        List<String> headerKeys = headers.stream().map(Headers::key).toList();
        var counted = EnumSet.noneOf(Column.class);
        for (Column column : values()) {
            if (column.placeAmong(headerKeys) >= 0) counted.add(column);
        }
        for (String header : headers) ColumnWords.whole(header).ifPresent(counted::add);
        return counted.size();
    }
}
