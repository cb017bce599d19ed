package app.quittance.account.life;

import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Charge;
import app.quittance.account.life.Operation.Correct;
import app.quittance.account.life.Operation.Credit;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Freeze;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Operation.Waive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operations as lines that a person reads, and the way back. */
final class Words {

    private record Line(Pattern pattern, Function<MatchResult, Operation> meaning) {

        /** In a pattern, {@code N} stands for a name, {@code A} for an amount or a rate, {@code D} for a date. */
        static Line of(String pattern, Function<MatchResult, Operation> meaning) {
            String regex = pattern.replace("N", "(\\w+)")
                    .replace("A", "(\\d+\\.\\d\\d)")
                    .replace("D", "(\\d{4}-\\d\\d-\\d\\d)");
            return new Line(Pattern.compile(regex), meaning);
        }
    }

    private static final Pattern OPENING = Pattern.compile("debtor: (\\w+)");

    private static final List<Line> LINES = List.of(
            Line.of(
                    "N: claim of A, A paid before, invoiced D, due D, entrusted D",
                    m -> new Entrust(m.group(1), cents(m, 2), cents(m, 3), day(m, 4), day(m, 5), day(m, 6))),
            Line.of(
                    "N: A paid to the (agency|client) on D(?: for N)?",
                    m -> new Pay(m.group(1), cents(m, 2), m.group(3).equals("agency"), day(m, 4), orNull(m, 5))),
            Line.of("N bounces on D", m -> new Bounce(m.group(1), day(m, 2))),
            Line.of("N: credit note of A on N from D", m -> new Credit(m.group(1), cents(m, 2), m.group(3), day(m, 4))),
            Line.of(
                    "N: A of N waived on D(?: for N)?",
                    m -> new Waive(
                            m.group(1),
                            cents(m, 2),
                            Part.valueOf(m.group(3).toUpperCase(Locale.ROOT)),
                            day(m, 4),
                            orNull(m, 5))),
            Line.of("N: A refunded on D", m -> new Refund(m.group(1), cents(m, 2), day(m, 3))),
            Line.of("N taken back on D", m -> new TakeBack(m.group(1), day(m, 2))),
            Line.of("N: costs of A on D", m -> new Charge(m.group(1), cents(m, 2), day(m, 3))),
            Line.of("title enforceable on D", m -> new Title(day(m, 1))),
            Line.of("formal notice on D", m -> new Notice(day(m, 1))),
            Line.of("interest frozen from D(?: until D)?", m -> new Freeze(day(m, 1), dayOrNull(m, 2))),
            Line.of(
                    "(legal|ecb) rate A from D",
                    m -> new Correct(Reference.valueOf(m.group(1).toUpperCase(Locale.ROOT)), cents(m, 2), day(m, 3))),
            Line.of("contract rate A", m -> new Agree(cents(m, 1))));

    private Words() {}

    static Tale tale(String words) {
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Matcher opening = OPENING.matcher(lines.getFirst());
        if (!opening.matches()) throw new IllegalArgumentException("Nobody owes in: " + lines.getFirst());
        return new Tale(
                Debtor.valueOf(opening.group(1)),
                lines.stream().skip(1).map(Words::operation).toList());
    }

    private static Operation operation(String words) {
        for (Line line : LINES) {
            Matcher matcher = line.pattern().matcher(words);
            if (matcher.matches()) return line.meaning().apply(matcher.toMatchResult());
        }
        throw new IllegalArgumentException("Means nothing: " + words);
    }

    static String of(Operation operation) {
        return switch (operation) {
            case Entrust it ->
                it.claim() + ": claim of " + amount(it.cents()) + ", " + amount(it.paidBefore())
                        + " paid before, invoiced " + it.invoicedOn() + ", due " + it.dueOn() + ", entrusted "
                        + it.entrustedOn();
            case Pay it ->
                it.name() + ": " + amount(it.cents()) + " paid to the " + (it.toAgency() ? "agency" : "client") + " on "
                        + it.on() + forClaim(it.claim());
            case Bounce it -> it.payment() + " bounces on " + it.on();
            case Credit it ->
                it.name() + ": credit note of " + amount(it.cents()) + " on " + it.claim() + " from " + it.on();
            case Waive it ->
                it.name() + ": " + amount(it.cents()) + " of "
                        + it.part().name().toLowerCase(Locale.ROOT) + " waived on " + it.on() + forClaim(it.claim());
            case Refund it -> it.name() + ": " + amount(it.cents()) + " refunded on " + it.on();
            case TakeBack it -> it.name() + " taken back on " + it.on();
            case Charge it -> it.name() + ": costs of " + amount(it.cents()) + " on " + it.on();
            case Title it -> "title enforceable on " + it.on();
            case Notice it -> "formal notice on " + it.on();
            case Freeze it -> "interest frozen from " + it.from() + (it.until() == null ? "" : " until " + it.until());
            case Correct it ->
                it.reference().name().toLowerCase(Locale.ROOT) + " rate " + amount(it.rate()) + " from " + it.from();
            case Agree it -> "contract rate " + amount(it.rate());
        };
    }

    private static String forClaim(@Nullable String claim) {
        return claim == null ? "" : " for " + claim;
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static long cents(MatchResult match, int group) {
        return new BigDecimal(match.group(group)).unscaledValue().longValueExact();
    }

    private static LocalDate day(MatchResult match, int group) {
        return LocalDate.parse(match.group(group));
    }

    private static @Nullable String orNull(MatchResult match, int group) {
        return match.group(group);
    }

    private static @Nullable LocalDate dayOrNull(MatchResult match, int group) {
        String day = match.group(group);
        return day == null ? null : LocalDate.parse(day);
    }
}
