package app.quittance.cli;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtDirectory;
import app.quittance.law.courts.Matter;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "court", description = "The court that hears a claim against a debtor of a commune.")
class CourtCommand extends Job {

    @Option(names = "--commune", required = true, paramLabel = "INSEE", description = "INSEE code, not the postcode")
    private String commune;

    @Option(
            names = "--matter",
            required = true,
            converter = Words.OfMatter.class,
            description = "commercial, civil, consumer-credit or lease")
    private Matter matter;

    @Option(names = "--amount", description = "Of the claim, in euros")
    private @Nullable BigDecimal amount;

    @Option(
            names = "--directory",
            paramLabel = "FILE.csv",
            description = "A directory by commune; without it the answer is by department")
    private @Nullable Path directory;

    record Found(
            String name,
            String kind,
            String confidence,
            String source,
            String article,
            @Nullable Address address,
            List<String> others) {}

    record Address(String street, String postcode, String city) {}

    @Override
    protected Object result() {
        Rulebook rulebook = Rulebook.bundled();
        CourtDirectory courts = directory == null ? rulebook.courts() : rulebook.courts(directory);
        Money claim = amount == null ? null : Amounts.ofClaim("--amount", amount);
        CompetentCourt found =
                CompetentCourt.choose(new CommuneCode(commune), matter, claim, latestThresholds(), courts, rulebook);
        return new Found(
                found.court().name(),
                found.court().kind().code(),
                found.confidence().mark(),
                found.source(),
                found.article(),
                found.court().address().map(CourtCommand::address).orElse(null),
                found.others().stream().map(Court::name).toList());
    }

    private static LocalDate latestThresholds() {
        return LocalDate.now(AgencyCalendar.ZONE);
    }

    private static Address address(Court.Address address) {
        return new Address(address.street(), address.postcode(), address.city());
    }
}
