package app.quittance.demo;

import app.quittance.debtor.DebtorKind;
import app.quittance.demo.Debt.Unpaid;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes debts as each client's accounting exports them: other separators, other encodings, other headers. */
enum DebtFile {
    /** French headers, semicolons, decimal commas, Windows-1252. */
    FRENCH_WINDOWS(';', "windows-1252", true),
    /** French headers, tabs, UTF-8. */
    FRENCH_TABS('\t', "UTF-8", true),
    /** English headers, commas, ISO dates, decimal points. */
    ENGLISH(',', "UTF-8", false);

    private static final List<String> FRENCH_HEADERS = List.of(
            "Référence facture",
            "Date facture",
            "Date d'échéance",
            "Montant TTC",
            "Déjà payé",
            "Type débiteur",
            "Nom",
            "Civilité",
            "Prénom",
            "SIREN",
            "Adresse",
            "Code postal",
            "Ville",
            "E-mail",
            "Téléphone",
            "Fondement");

    private static final List<String> ENGLISH_HEADERS = List.of(
            "invoice_reference",
            "invoice_date",
            "due_date",
            "amount",
            "paid",
            "debtor_kind",
            "name",
            "title",
            "forenames",
            "siren",
            "address",
            "postcode",
            "city",
            "email",
            "phone",
            "basis");

    private final char separator;
    private final Charset charset;
    private final boolean french;

    DebtFile(char separator, String charset, boolean french) {
        this.separator = separator;
        this.charset = Charset.forName(charset);
        this.french = french;
    }

    byte[] write(List<Debt> debts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(french ? FRENCH_HEADERS : ENGLISH_HEADERS);
        for (Debt debt : debts) {
            for (Unpaid invoice : debt.invoices()) lines.add(cells(debt, invoice));
        }
        return lines.stream()
                .map(cells -> cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(charset);
    }

    private List<String> cells(Debt debt, Unpaid invoice) {
        boolean addressed = debt.street().isPresent();
        return List.of(
                invoice.number(),
                date(invoice.date()),
                date(invoice.due()),
                amount(invoice.amount()),
                invoice.paid().signum() == 0 ? "" : amount(invoice.paid()),
                kind(debt.kind()),
                debt.name(),
                debt.title().orElse(""),
                debt.forenames().orElse(""),
                debt.siren().orElse(""),
                debt.street().orElse(""),
                addressed ? debt.commune().postcode() : "",
                addressed ? debt.commune().name() : "",
                debt.email().orElse(""),
                debt.phone().orElse(""),
                invoice.basis());
    }

    private String date(LocalDate date) {
        return french ? DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date) : date.toString();
    }

    private String amount(BigDecimal amount) {
        return french ? amount.toPlainString().replace('.', ',') : amount.toPlainString();
    }

    private String kind(DebtorKind kind) {
        return switch (kind) {
            case CONSUMER -> french ? "particulier" : "consumer";
            case SOLE_TRADER -> french ? "entrepreneur individuel" : "sole-trader";
            case ASSOCIATION -> "association";
            case PUBLIC_BODY -> french ? "personne publique" : "public-body";
            case COMPANY, CIVIL_COMPANY, CO_OWNERSHIP -> french ? "société" : "company";
        };
    }

    private String quoted(String cell) {
        boolean needed = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0;
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
