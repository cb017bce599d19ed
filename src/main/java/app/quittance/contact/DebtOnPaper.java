package app.quittance.contact;

import app.quittance.account.Statement;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.casefile.Claim;
import app.quittance.client.ClientProfile;
import app.quittance.document.AddressBlock;
import app.quittance.document.AmountLine;
import app.quittance.document.AmountLine.Nature;
import app.quittance.document.Debt;
import app.quittance.document.InterestSegment;
import app.quittance.document.InvoiceLine;
import app.quittance.document.Movement;
import app.quittance.document.Party;
import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.law.interest.Component;
import app.quittance.platform.InWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A statement of account as paper shows it: the same figures, invoice by invoice, and every other element apart. */
public final class DebtOnPaper {

    private static final Locale FRENCH = Locale.FRENCH;

    private DebtOnPaper() {}

    /** As a letter shows it: what is owed, without how it came about. */
    static Debt of(Statement statement, ClientProfile client, List<Claim> claims) {
        return debt(statement, client, claims, List.of(), List.of());
    }

    /** As a petition must show it: with every payment and every segment of interest (CPC 1407). */
    public static Debt withDerivation(Statement statement, ClientProfile client, List<Claim> claims) {
        List<Movement> movements = statement.movements().stream()
                .filter(movement -> movement.voidedOn().isEmpty())
                .map(DebtOnPaper::movement)
                .toList();
        List<InterestSegment> segments = statement.claims().stream()
                .flatMap(claim -> claim.segments().stream().map(line -> derived(claim, line)))
                .toList();
        return debt(statement, client, claims, movements, segments);
    }

    private static Debt debt(
            Statement statement,
            ClientProfile client,
            List<Claim> claims,
            List<Movement> movements,
            List<InterestSegment> segments) {
        return new Debt(
                creditor(client),
                basis(client, claims),
                statement.asOf(),
                statement.currency(),
                statement.claims().stream()
                        .filter(DebtOnPaper::isOwed)
                        .map(DebtOnPaper::invoice)
                        .toList(),
                lines(statement),
                movements,
                segments);
    }

    private static Movement movement(MovementLine movement) {
        String label =
                switch (movement.kind()) {
                    case PAYMENT -> "Paiement";
                    case CREDIT_NOTE -> "Avoir";
                    case COSTS -> "Frais";
                    case WAIVER -> "Remise";
                };
        return new Movement(
                movement.on(),
                label,
                movement.amount(),
                movement.to(Component.COSTS),
                movement.to(Component.INTEREST),
                movement.to(Component.PRINCIPAL),
                movement.to(Component.INDEMNITY));
    }

    private static InterestSegment derived(ClaimLine claim, InterestLine line) {
        return new InterestSegment(
                claim.invoiceNumber(),
                line.from(),
                line.until(),
                line.days(),
                line.base(),
                line.percent(),
                line.amount(),
                line.basis());
    }

    private static Party creditor(ClientProfile client) {
        return new Party.Company(
                client.name(),
                client.legalForm(),
                capital(Money.euros(client.capital())),
                client.rcsTown(),
                client.siren(),
                AddressBlock.of(client.street(), client.postcode() + " " + client.city()),
                null);
    }

    /** "50 000 €": the cents of a capital are printed only where there are any. */
    public static String capital(Money capital) {
        NumberFormat format = NumberFormat.getCurrencyInstance(FRENCH);
        format.setCurrency(capital.currency());
        boolean round = capital.amount().stripTrailingZeros().scale() <= 0;
        format.setMaximumFractionDigits(round ? 0 : 2);
        return format.format(capital.amount());
    }

    /** What the invoices rest on, as the client told it; failing that, the trade in which they were issued. */
    private static String basis(ClientProfile client, List<Claim> claims) {
        String told = claims.stream()
                .map(Claim::basis)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!told.isBlank()) return told;
        String activity = client.activity();
        boolean vowel = "aeiouyéèêh".indexOf(Character.toLowerCase(activity.charAt(0))) >= 0;
        return "factures émises par le créancier dans son activité " + (vowel ? "d’" : "de ") + activity;
    }

    private static boolean isOwed(ClaimLine claim) {
        return claim.principal().isPositive()
                || claim.interest().isPositive()
                || claim.indemnity().isPositive();
    }

    private static InvoiceLine invoice(ClaimLine claim) {
        return new InvoiceLine(
                claim.invoiceNumber(),
                claim.invoicedOn(),
                claim.dueOn(),
                claim.amount(),
                claim.amount().minus(claim.principal()));
    }

    private static List<AmountLine> lines(Statement statement) {
        var lines = new ArrayList<AmountLine>();
        for (ClaimLine claim : statement.claims()) {
            if (claim.interest().isPositive()) lines.add(interest(statement, claim));
        }
        indemnities(statement).ifPresent(lines::add);
        if (statement.costs().isPositive()) {
            lines.add(new AmountLine(
                    Nature.ADVANCED_COST, "Frais mis à la charge du débiteur par la loi", "", statement.costs()));
        }
        return lines;
    }

    private static AmountLine interest(Statement statement, ClaimLine claim) {
        boolean trade = isBetweenProfessionals(statement);
        String paid = claim.accrued().equals(claim.interest())
                ? ""
                : ", dont " + InWords.money(claim.accrued().minus(claim.interest()), FRENCH) + " déjà réglés";
        return new AmountLine(
                trade ? Nature.LATE_PENALTY : Nature.LEGAL_INTEREST,
                (trade ? "Pénalités de retard, facture " : "Intérêts au taux légal, facture ") + claim.invoiceNumber(),
                claim.segments().stream().map(DebtOnPaper::segment).collect(Collectors.joining(" ; ")) + paid,
                claim.interest());
    }

    /** "12,40 % l’an sur 3 312,60 €, du 12 juin 2026 au 22 novembre 2026, 163 jours" */
    private static String segment(InterestLine segment) {
        LocalDate last = segment.until().minusDays(1);
        return "%s l’an sur %s, du %s au %s, %d %s"
                .formatted(
                        rate(segment.percent()),
                        InWords.money(segment.base(), FRENCH),
                        InWords.date(segment.from(), FRENCH),
                        InWords.date(last, FRENCH),
                        segment.days(),
                        segment.days() > 1 ? "jours" : "jour");
    }

    private static Optional<AmountLine> indemnities(Statement statement) {
        List<Money> owed = statement.claims().stream()
                .map(ClaimLine::indemnity)
                .filter(Money::isPositive)
                .toList();
        if (owed.isEmpty()) return Optional.empty();
        Money total = Money.sum(owed, statement.currency());
        boolean alike = owed.stream().distinct().count() == 1;
        String count = owed.size() == 1 ? "" : " × " + owed.size() + " factures";
        String detail = alike ? InWords.money(owed.getFirst(), FRENCH) + count + " (C. com. L.441-10 et D.441-5)" : "C. com. L.441-10 et D.441-5";
        return Optional.of(new AmountLine(
                Nature.FIXED_INDEMNITY, "Indemnité forfaitaire pour frais de recouvrement", detail, total));
    }

    private static boolean isBetweenProfessionals(Statement statement) {
        return statement.relation() == Relation.PROFESSIONALS || statement.relation() == Relation.PUBLIC_BUYER;
    }

    private static String rate(BigDecimal percent) {
        NumberFormat format = NumberFormat.getPercentInstance(FRENCH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(3);
        return format.format(percent.movePointLeft(2));
    }
}
