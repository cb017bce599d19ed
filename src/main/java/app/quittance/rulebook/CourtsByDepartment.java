package app.quittance.rulebook;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CommuneCourts;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtDirectory;
import app.quittance.law.courts.CourtKind;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The courts that come with the program, by department. Where a department has several, the answer is that of the commune
 * if it is a seat, else the one that serves most people, with the others beside it: it must be confirmed.
 */
final class CourtsByDepartment implements CourtDirectory {

    private static final int COLUMNS = 7;

    private record Seat(String department, String commune, Court court) {}

    private final Map<String, List<Seat>> seats = BundledFacts.rows("/rulebook/fr/courts.csv", COLUMNS).stream()
            .map(CourtsByDepartment::seat)
            .collect(Collectors.groupingBy(Seat::department));

    private final CommuneRegister communes = CommuneRegister.bundled();

    private static Seat seat(String[] cells) {
        Optional<Court.Address> address =
                cells[3].isEmpty() ? Optional.empty() : Optional.of(new Court.Address(cells[3], cells[4], cells[5]));
        return new Seat(cells[0], cells[2], new Court(CourtKind.ofName(cells[6]), cells[6], address));
    }

    @Override
    public CommuneCourts of(CommuneCode commune) {
        if (!communes.holds(commune)) {
            throw new Refusal("rulebook.commune-unknown", commune.value());
        }
        List<Seat> here = seats.getOrDefault(commune.department(), List.of());
        return new CommuneCourts(
                best(here, commune, court -> court.kind() == CourtKind.TJ),
                seatedIn(here, commune, court -> court.kind() == CourtKind.TPROX),
                best(here, commune, court -> court.kind().isCommercial()),
                here.stream().map(Seat::court).toList(),
                Confidence.UNVERIFIED,
                "Table des juridictions par département : à confirmer avant tout dépôt.");
    }

    private static Optional<Court> best(List<Seat> seats, CommuneCode commune, Predicate<Court> wanted) {
        return seatedIn(seats, commune, wanted)
                .or(() -> seats.stream().map(Seat::court).filter(wanted).findFirst());
    }

    private static Optional<Court> seatedIn(List<Seat> seats, CommuneCode commune, Predicate<Court> wanted) {
        return seats.stream()
                .filter(seat -> seat.commune().equals(commune.value()))
                .map(Seat::court)
                .filter(wanted)
                .findFirst();
    }

    /** A commune of a department where a court sits: the town of this name, else the one that serves most people. */
    Optional<CommuneCode> seatIn(String department, String town) {
        List<Seat> here = seats.getOrDefault(department, List.of());
        return here.stream()
                .filter(seat -> sitsIn(seat.court(), town))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .map(seat -> new CommuneCode(seat.commune()));
    }

    /** Whether a court's name ends in a town's, however it is spelt: "Tribunal judiciaire du Havre", "LE HAVRE CEDEX". */
    private static boolean sitsIn(Court court, String town) {
        String plain = plain(town).replaceAll(" CEDEX.*| \\d+.*", "");
        String name = plain(court.name());
        return name.endsWith(" DE " + plain)
                || name.endsWith(" D " + plain)
                || name.endsWith(" DU " + plain.replaceFirst("^LE ", ""))
                || name.endsWith(" DES " + plain.replaceFirst("^LES ", ""));
    }

    private static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    }

    /** A court of the table by its name, for what a directory of communes does not say of it: its address. */
    Optional<Court> named(String name) {
        return seats.values().stream()
                .flatMap(List::stream)
                .map(Seat::court)
                .filter(court -> court.name().equals(name))
                .findFirst();
    }
}
