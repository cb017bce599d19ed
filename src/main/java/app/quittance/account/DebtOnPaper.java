package app.quittance.account;

import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.casefile.Claim;
import app.quittance.client.ClientProfile;
import app.quittance.document.AmountLine;
import app.quittance.document.AmountLine.Nature;
import app.quittance.document.Debt;
import app.quittance.document.InterestSegment;
import app.quittance.document.InvoiceLine;
import app.quittance.document.Movement;
import app.quittance.document.words.French;
import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.law.interest.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement of account as paper shows it: the same figures, invoice by invoice, and every other element apart. */
public final class DebtOnPaper {

    /** A letter spells out so many lines of interest of an invoice; more of them are summed up. */
    private static final int SPELT_OUT = 2;

    private final Statement statement;
    private final boolean betweenProfessionals;

    private DebtOnPaper(Statement statement) {
        this.statement = statement;
        this.betweenProfessionals =
                statement.relation() == Relation.PROFESSIONALS || statement.relation() == Relation.PUBLIC_BUYER;
    }

    /** For a letter: what is still owed, each element with how it was found. */
    public static Debt of(Statement statement, ClientProfile client, List<Claim> claims) {
        var paper = new DebtOnPaper(statement);
        List<ClaimLine> owed =
                statement.claims().stream().filter(DebtOnPaper::isOwed).toList();
        return paper.debt(client, claims, owed, List.of(), List.of());
    }

    /** For a statement of account or a petition: every invoice, payment and line of interest. */
    public static Debt inFull(Statement statement, ClientProfile client, List<Claim> claims) {
        var paper = new DebtOnPaper(statement);
        List<Movement> movements = statement.movements().stream()
                .filter(movement ->
                        movement.voidedOn().isEmpty() && !movement.kind().isCharge())
                .map(DebtOnPaper::movement)
                .toList();
        return paper.debt(client, claims, statement.claims(), movements, paper.segments());
    }

    /** A movement with what it went to. */
    static Movement movement(MovementLine line) {
        return new Movement(
                line.on(),
                label(line),
                line.amount(),
                line.to(Component.COSTS),
                line.to(Component.INTEREST),
                line.to(Component.PRINCIPAL),
                line.to(Component.INDEMNITY));
    }

    /** "virement", "chèque n° 1234567". */
    static String means(MovementLine payment) {
        String reference = payment.reference().map(text -> ", réf. " + text).orElse("");
        return switch (payment.means().orElseThrow()) {
            case TRANSFER -> "virement" + reference;
            case CHEQUE ->
                "chèque" + payment.reference().map(text -> " n° " + text).orElse("");
            case CARD -> "carte bancaire" + reference;
            case CASH -> "espèces" + reference;
            case DIRECT_DEBIT -> "prélèvement" + reference;
        };
    }

    private Debt debt(
            ClientProfile client,
            List<Claim> claims,
            List<ClaimLine> lines,
            List<Movement> movements,
            List<InterestSegment> segments) {
        return new Debt(
                PartiesOnPaper.creditor(client),
                basis(client, claims),
                statement.asOf(),
                statement.currency(),
                lines.stream().map(DebtOnPaper::invoice).toList(),
                elements(),
                movements,
                segments);
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

    private List<AmountLine> elements() {
        var lines = new ArrayList<AmountLine>();
        for (ClaimLine claim : statement.claims()) {
            if (claim.interest().isPositive()) lines.add(interest(claim));
        }
        indemnities().ifPresent(lines::add);
        if (statement.costs().isPositive()) {
            lines.add(new AmountLine(Nature.ADVANCED_COST, costs(), costLabels(), statement.costs()));
        }
        return lines;
    }

    private AmountLine interest(ClaimLine claim) {
        Money settled = claim.accrued().minus(claim.interest());
        String less = settled.isPositive() ? ", après imputation de " + French.amount(settled) : "";
        return new AmountLine(
                betweenProfessionals ? Nature.LATE_PENALTY : Nature.LEGAL_INTEREST,
                (betweenProfessionals ? "Pénalités de retard, facture " : "Intérêts au taux légal, facture ")
                        + claim.invoiceNumber(),
                derivation(claim.segments()) + less,
                claim.interest());
    }

    private static String derivation(List<InterestLine> segments) {
        if (segments.size() <= SPELT_OUT) {
            return segments.stream().map(DebtOnPaper::derivation).collect(Collectors.joining(" ; "));
        }
        int days = segments.stream().mapToInt(InterestLine::days).sum();
        Comparator<BigDecimal> byRate = Comparator.naturalOrder();
        List<BigDecimal> rates =
                segments.stream().map(InterestLine::percent).sorted(byRate).toList();
        return "de %s à %s l’an, du %s au %s, %s en %d périodes détaillées au décompte"
                .formatted(
                        French.rate(rates.getFirst()),
                        French.rate(rates.getLast()),
                        French.date(segments.getFirst().from()),
                        French.date(lastDay(segments.getLast())),
                        French.days(days),
                        segments.size());
    }

    /** "12,40 % l’an sur 3 312,60 €, du 12 juin 2026 au 21 novembre 2026, 163 jours" */
    private static String derivation(InterestLine segment) {
        return "%s l’an sur %s, du %s au %s, %s"
                .formatted(
                        French.rate(segment.percent()),
                        French.amount(segment.base()),
                        French.date(segment.from()),
                        French.date(lastDay(segment)),
                        French.days(segment.days()));
    }

    private static LocalDate lastDay(InterestLine segment) {
        return segment.until().minusDays(1);
    }

    private Optional<AmountLine> indemnities() {
        List<Money> owed = statement.claims().stream()
                .map(ClaimLine::indemnity)
                .filter(Money::isPositive)
                .toList();
        if (owed.isEmpty()) return Optional.empty();
        boolean alike = owed.stream().distinct().count() == 1;
        String count = owed.size() == 1 ? "" : " × " + owed.size() + " factures";
        String law = "C. com. L.441-10 et D.441-5";
        return Optional.of(new AmountLine(
                Nature.FIXED_INDEMNITY,
                "Indemnité forfaitaire pour frais de recouvrement",
                alike ? French.amount(owed.getFirst()) + count + " (" + law + ")" : law,
                Money.sum(owed, statement.currency())));
    }

    private String costs() {
        boolean titled = charges().anyMatch(charge -> charge.kind() == MovementKind.COSTS);
        return titled
                ? "Débours mis à la charge du débiteur"
                : "Frais de recouvrement au-delà de l’indemnité forfaitaire";
    }

    private String costLabels() {
        return charges()
                .flatMap(charge -> charge.reference().map(proof -> label(charge, proof)).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Stream<MovementLine> charges() {
        return statement.movements().stream()
                .filter(movement ->
                        movement.kind().isCharge() && movement.voidedOn().isEmpty());
    }

    private static String label(MovementLine charge, String proof) {
        return charge.kind() == MovementKind.SUPPLEMENT ? proof + " (sur justification)" : proof;
    }

    private List<InterestSegment> segments() {
        var segments = new ArrayList<InterestSegment>();
        for (ClaimLine claim : statement.claims()) {
            claim.segments().forEach(line -> segments.add(segment(claim, line)));
        }
        return segments;
    }

    private static InterestSegment segment(ClaimLine claim, InterestLine line) {
        return new InterestSegment(
                claim.invoiceNumber(),
                line.from(),
                line.until(),
                line.days(),
                line.base(),
                line.percent(),
                line.amount(),
                RateOnPaper.basis(line));
    }

    private static String label(MovementLine line) {
        String left = line.left().isPositive() ? ", dont trop-perçu " + French.amount(line.left()) : "";
        return switch (line.kind()) {
            case PAYMENT -> {
                boolean direct =
                        line.receivedBy().filter(ReceivedBy.CLIENT::equals).isPresent();
                String paid = "paiement, " + means(line);
                yield paid + (direct ? ", reçu par le créancier" : "") + left;
            }
            case CREDIT_NOTE -> "avoir n° " + line.reference().orElse("") + left;
            case WAIVER -> "remise";
            case COSTS, SUPPLEMENT -> line.reference().orElse("débours");
            case REFUND -> "trop-perçu rendu, " + means(line);
        };
    }
}
