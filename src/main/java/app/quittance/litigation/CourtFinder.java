package app.quittance.litigation;

import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtKind;
import app.quittance.law.courts.Matter;
import app.quittance.law.courts.Representation;
import app.quittance.rulebook.CourtDirectories;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the court of a debtor's home or seat (CPC 42, 1406): by its commune, or by its department where only that is known. */
@Component
class CourtFinder {

    private final Debtors debtors;
    private final RulebookDesk rulebook;
    private final CourtDirectories directories;

    CourtFinder(Debtors debtors, RulebookDesk rulebook, CourtDirectories directories) {
        this.debtors = debtors;
        this.rulebook = rulebook;
        this.directories = directories;
    }

    /** The court with its name as it is printed: what pages show, papers say and a matter keeps is this one. */
    Optional<CompetentCourt> find(DebtorCard debtor, Money amount, LocalDate on) {
        Rulebook rules = rulebook.current();
        return commune(debtor, on, rules)
                .map(commune ->
                        CompetentCourt.choose(commune, matter(debtor.kind()), amount, on, directories.on(on), rules))
                .map(CompetentCourt::printed);
    }

    Representation representation(CourtKind kind, Money amount, LocalDate on) {
        return Representation.before(kind, amount, on, rulebook.current());
    }

    /** The court of this name, among those that the addresses leave open; a person has chosen it. */
    static Court named(List<Court> open, String name) {
        String printed = Court.printed(name);
        return open.stream()
                .filter(court -> court.name().equals(printed))
                .findFirst()
                .orElseThrow(() -> new Refusal("packet.court-unknown", name));
    }

    /** The court found first, then those that may be meant instead. */
    static Stream<Court> candidates(CompetentCourt found) {
        return Stream.concat(Stream.of(found.court()), found.others().stream());
    }

    /** By its code, else by its address in the directory, else the seat of its department that its address is nearest to. */
    private Optional<CommuneCode> commune(DebtorCard debtor, LocalDate on, Rulebook rules) {
        String town = debtor.city().orElse("");
        return debtors.inseeCode(debtor.id())
                .map(CommuneCode::new)
                .or(() -> debtor.postcode().flatMap(postcode -> directories.commune(postcode, town, on)))
                .or(() -> debtor.postcode().flatMap(postcode -> rules.seatNear(postcode, town)));
    }

    /** Merchants and trading companies answer before the commercial court (C. com. L.721-3), everyone else before the judicial one. */
    private static Matter matter(DebtorKind kind) {
        return kind == DebtorKind.COMPANY || kind == DebtorKind.SOLE_TRADER ? Matter.COMMERCIAL : Matter.CIVIL;
    }
}
