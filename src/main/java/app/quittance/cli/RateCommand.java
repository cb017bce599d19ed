package app.quittance.cli;

import app.quittance.account.RateWords;
import app.quittance.law.interest.Rate;
import app.quittance.law.interest.RateKind;
import app.quittance.platform.Sentences;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "rate", description = "The rate of the law on a date, and where it comes from.")
class RateCommand extends Job {

    @Option(
            names = "--kind",
            required = true,
            converter = Words.OfRateKind.class,
            description = "legal-private, legal-other, ecb, default-b2b, floor-b2b or public")
    private RateKind kind;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day on which it holds")
    private LocalDate on;

    record Found(
            String kind,
            LocalDate on,
            BigDecimal rate,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String source,
            String confidence) {}

    @Override
    protected Object result() {
        Rate rate = Rulebook.bundled().rates().on(kind, on);
        return new Found(
                kind.key(),
                on,
                rate.percent(),
                rate.from(),
                rate.to(),
                new RateWords(Sentences.bundled()).of(rate.basis(), Locale.getDefault()),
                rate.source(),
                rate.confidence().mark());
    }
}
