package app.quittance.intake.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phrases by which accounting software, French or English, heads its columns; without case, accents and small words. */
final class ColumnDictionary {

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
        say(Column.CUSTOMER_NUMBER)
                .whole(
                        "code",
                        "code tiers",
                        "compte",
                        "compte client",
                        "compte tiers",
                        "compte auxiliaire",
                        "account code")
                .whole("account number", "account no", "id client", "identifiant client", "matricule")
                .part("code client", "n client", "numero client", "num client", "ref client", "reference client")
                .part("customer number", "customer no", "customer id", "customer code", "client id", "client number")
                .part("code tiers", "numero tiers", "n tiers", "compte tiers", "compte auxiliaire", "id client");
        say(Column.HANDLE_WITH_CARE)
                .whole("menager", "client sensible", "debiteur sensible", "sensible", "vip", "sensitive")
                .part("traiter avec menagement", "avec menagement", "debiteur menager", "handle with care");
        say(Column.CONTACT_TO_AVOID)
                .part("contact eviter", "personne eviter", "ne pas contacter", "contact avoid", "do not contact");
        say(Column.LAST_REMINDER)
                .part("derniere relance", "date relance", "relance", "last reminder", "reminder date", "last dunning");
        say(Column.FORMAL_NOTICE).part("mise demeure", "med", "formal notice", "notice sent");
        say(Column.DELIVERIES_SUSPENDED)
                .part("livraisons suspendues", "livraison suspendue", "compte bloque", "client bloque")
                .part("encours suspendu", "deliveries suspended", "credit suspended", "account blocked", "on hold");
        say(Column.CREDIT_INSURER).part("assureur credit", "assurance credit", "assureur", "credit insurer", "insurer");
        say(Column.INSURER_DECLARATION)
                .part("declaration assureur", "declaration sinistre", "declaration avant", "insurer declaration")
                .part("insurance declaration", "declare insurer", "notification of loss");
        say(Column.INSURER_AGREEMENT).part("accord assureur", "insurer agreement", "insurer consent");
        say(Column.DEBTOR_ROLE)
                .whole("role", "qualite")
                .part("role debiteur", "debtor role", "role tiers", "liability");
        say(Column.CREDITED_INVOICE)
                .part("facture creditee", "facture origine", "avoir sur", "facture avoir", "credited invoice")
                .part("original invoice", "invoice credited", "reversed invoice", "billing reference");
        say(Column.FACTOR).part("affactureur", "factor", "affacturage", "cession factor", "assigned to");
        say(Column.FACTOR_IBAN).part("iban affactureur", "iban factor", "factor iban", "iban cessionnaire");
        say(Column.RETENTION_OF_TITLE).whole("rdp").part("reserve propriete", "retention title", "title retention");
        say(Column.GUARANTOR).part("caution", "garant", "guarantor", "nom caution", "guarantor name");
        say(Column.GUARANTOR_CONTACT)
                .part("coordonnees caution", "contact caution", "email caution", "mail caution", "adresse caution")
                .part("telephone caution", "tel caution")
                .part("guarantor contact", "guarantor email", "guarantor mail", "guarantor phone", "guarantor address");
        say(Column.DEPOSIT).part("depot garantie", "deposit held", "security deposit", "montant depot");
        say(Column.CONSUMPTION_END).part("fin consommation", "consumption end", "fin periode consommation");
    }

    private ColumnDictionary() {}

    /** Headers that are this column and nothing else. */
    static List<String> phrases(Column column) {
        return PHRASES.getOrDefault(column, List.of());
    }

    /** Words that say this column wherever they stand in a header. */
    static List<List<String>> parts(Column column) {
        return PARTS.getOrDefault(column, List.of());
    }

    /** The column that a header of this phrase most often is. */
    static Optional<Column> columnOf(String phrase) {
        return Optional.ofNullable(BY_PHRASE.get(phrase));
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
