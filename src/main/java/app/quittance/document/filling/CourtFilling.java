package app.quittance.document.filling;

import app.quittance.document.CourtMatter;
import app.quittance.document.CoverSheet;
import app.quittance.document.Debt;
import app.quittance.document.DepositList;
import app.quittance.document.Exhibit;
import app.quittance.document.ExhibitSchedule;
import app.quittance.document.Party;
import app.quittance.document.PaymentOrder;
import app.quittance.document.Petition;
import app.quittance.document.Signatory;
import app.quittance.document.SpecialPower;
import app.quittance.document.TransmissionFile;
import app.quittance.document.template.Mention;
import app.quittance.document.template.Texts;
import app.quittance.document.words.French;
import app.quittance.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the papers of a matter before a court, and says what the code of civil procedure wants to read in them. */
final class CourtFilling {

    /** A court reads what is asked: accessories of nothing have no line, neither in the account nor in the order. */
    static final String NOT_ASKED = "";

    private CourtFilling() {}

    static Filling of(Petition petition, Texts texts) {
        CourtMatter matter = petition.matter();
        var values = owing(matter(matter), matter)
                .prose("furtherInterest", petition.furtherInterest())
                .prose("onOpposition", petition.onOpposition());
        AccountFilling.debt(values, petition.debt());
        values.when("withInterest", petition.debt().interest().isPositive());
        values.when("withAccessories", petition.debt().accessories().isPositive());
        var rows = new Rows().texts("facts", petition.facts()).texts("grounds", petition.grounds());
        AccountFilling.account(rows, petition.debt(), texts, matter.audience(), NOT_ASKED);
        rows.row("demand");
        exhibits(rows, petition.exhibits());
        var mentions = new ArrayList<Mention>(parties("CPC 54 et 57", matter));
        mentions.addAll(amounts("CPC 1407", petition.debt()));
        mentions.addAll(schedule(petition.exhibits()));
        mentions.add(Mention.of(
                "CPC 57",
                "la date et le signataire",
                French.date(matter.writtenOn()),
                matter.signatory().name()));
        return new Filling(values.done(), rows.done(), mentions);
    }

    static Filling of(PaymentOrder order, Texts texts) {
        var values = owing(matter(order.matter()), order.matter()).prose("furtherInterest", order.furtherInterest());
        AccountFilling.debt(values, order.debt());
        var rows = new Rows()
                .elements(
                        order.debt(),
                        texts.label("principal", order.audience()),
                        texts.label("noInterest", order.audience()),
                        NOT_ASKED);
        var mentions = new ArrayList<Mention>(parties("CPC 1409", order.matter()));
        mentions.addAll(amounts("CPC 1409", order.debt()));
        return new Filling(values.done(), rows.done(), mentions);
    }

    static Filling of(SpecialPower power) {
        CourtMatter matter = power.matter();
        var values = matter(matter)
                .put("undersigned", undersigned(power.grantor()))
                .prose("claimantIdentity", Parties.identityAlone(matter.claimant()))
                .put("grantorName", power.grantor().name())
                .prose("grantorCapacity", power.grantor().capacity());
        AccountFilling.debt(values, power.debt());
        var mentions = new ArrayList<Mention>(parties("CPC 1407", matter));
        mentions.add(Mention.of(
                "C. civ. 1984",
                "le mandant et son mandataire",
                power.grantor().name(),
                matter.mandatary().name(),
                French.amount(power.debt().total())));
        return new Filling(values.done(), new Rows().done(), mentions);
    }

    static Filling of(ExhibitSchedule schedule) {
        var rows = new Rows();
        exhibits(rows, schedule.exhibits());
        var mentions = new ArrayList<Mention>(parties("CPC 1407", schedule.matter()));
        mentions.addAll(schedule(schedule.exhibits()));
        return new Filling(matter(schedule.matter()).done(), rows.done(), mentions);
    }

    static Filling of(TransmissionFile file, Texts texts) {
        CourtMatter matter = file.matter();
        var values = matter(matter)
                .prose("procedure", file.procedure())
                .prose("addressee", file.addressee())
                .when("withCourt", file.withCourt());
        AccountFilling.debt(values, file.debt());
        var rows = new Rows().texts("facts", file.facts()).texts("conditions", file.conditions());
        AccountFilling.account(rows, file.debt(), texts, matter.audience(), NOT_ASKED);
        rows.texts("nextSteps", file.nextSteps());
        exhibits(rows, file.exhibits());
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of(
                "Loi n° 71-1130",
                "les parties et la somme",
                matter.claimant().name(),
                matter.defendants().getFirst().name(),
                French.amount(file.debt().total())));
        mentions.addAll(schedule(file.exhibits()));
        return new Filling(values.done(), rows.done(), mentions);
    }

    static Filling of(CoverSheet sheet) {
        var values = matter(sheet.matter()).prose("fee", sheet.fee());
        AccountFilling.debt(values, sheet.debt());
        var rows = new Rows();
        for (CoverSheet.Entry entry : sheet.entries()) {
            rows.row("entries").with("label", entry.title()).with("number", String.valueOf(entry.page()));
        }
        var mentions = new ArrayList<Mention>(parties("CPC 1407", sheet.matter()));
        mentions.add(Mention.of(
                "CPC 1407", "le total demandé", French.amount(sheet.debt().total())));
        return new Filling(values.done(), rows.done(), mentions);
    }

    static Filling of(DepositList list) {
        Money total =
                Money.sum(list.entries().stream().map(DepositList.Entry::amount).toList(), Money.EUR);
        var values = new Values()
                .agency(list.from())
                .put("number", list.number())
                .prose("courtName", list.court())
                .put("count", String.valueOf(list.entries().size()))
                .put("total", French.amount(total))
                .prose("fee", list.fee())
                .put("placeAndDate", list.place() + ", le " + French.date(list.writtenOn()));
        var rows = new Rows();
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of("CPC 1407", "le tribunal", list.court()));
        int number = 1;
        for (DepositList.Entry entry : list.entries()) {
            rows.row("entries")
                    .with("number", String.valueOf(number++))
                    .with("reference", entry.reference())
                    .with("claimant", entry.claimant())
                    .with("defendant", entry.defendant())
                    .with("amount", French.amount(entry.amount()))
                    .with("pages", String.valueOf(entry.pages()));
            mentions.add(Mention.of("CPC 1407", "chaque requête", entry.reference(), French.amount(entry.amount())));
        }
        return new Filling(values.done(), rows.done(), mentions);
    }

    static Values matter(CourtMatter matter) {
        return new Values()
                .agency(matter.mandatary())
                .signatory(matter.signatory())
                .put("reference", matter.reference())
                .prose("courtName", matter.court().name())
                .prose("courtJudge", matter.court().judge())
                .put("courtAddress", String.join("\n", matter.court().address().lines()))
                .put("claimantName", matter.claimant().name())
                .prose("claimantIdentity", Parties.identity(matter.claimant()))
                .put("defendantNames", defendants(matter, Party::name, " et "))
                .prose("defendants", defendants(matter, party -> party.name() + ", " + Parties.identity(party), "\n"))
                .put("placeAndDate", matter.place() + ", le " + French.date(matter.writtenOn()))
                .put("place", matter.place())
                .put("date", French.date(matter.writtenOn()))
                .put("defendantsLabel", matter.defendants().size() > 1 ? "Défendeurs" : "Défendeur");
    }

    /** Of whom payment is asked or ordered: of each for all, where there are several (C. civ. 1313). */
    private static Values owing(Values values, CourtMatter matter) {
        boolean several = matter.defendants().size() > 1;
        String names = defendants(matter, Party::name, " et ");
        return values.put("askedOf", several ? names + ", solidairement," : names)
                .put(
                        "orderedTo",
                        several
                                ? "aux débiteurs désignés ci-dessous, solidairement,"
                                : "au débiteur désigné ci-dessous")
                .put("debtorsLabel", several ? "Débiteurs" : "Débiteur");
    }

    /** Agrees with the title before the name; both where there is none. */
    static String undersigned(Signatory grantor) {
        if (grantor.name().startsWith("Mme ")) return "soussignée";
        return grantor.name().startsWith("M. ") ? "soussigné" : "soussigné(e)";
    }

    private static String defendants(CourtMatter matter, Function<Party, String> named, String separator) {
        return matter.defendants().stream().map(named).collect(Collectors.joining(separator));
    }

    static void exhibits(Rows rows, List<Exhibit> exhibits) {
        for (Exhibit exhibit : exhibits) {
            rows.row("exhibits")
                    .with("number", exhibit.number())
                    .with("label", exhibit.title())
                    .with("issuedOn", exhibit.datedOn() == null ? null : French.shortDate(exhibit.datedOn()))
                    .with("days", exhibit.pages() == 0 ? null : String.valueOf(exhibit.pages()));
        }
    }

    private static List<Mention> parties(String article, CourtMatter matter) {
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of(article, "le tribunal", matter.court().name()));
        mentions.add(Mention.of(article, "le demandeur", matter.claimant().name()));
        for (Party defendant : matter.defendants()) {
            mentions.add(Mention.of(article, "le défendeur", defendant.name()));
        }
        return mentions;
    }

    private static List<Mention> amounts(String article, Debt debt) {
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of(
                article, "le principal et le total", French.amount(debt.principal()), French.amount(debt.total())));
        debt.lines()
                .forEach(line -> mentions.add(
                        Mention.of(article, "chaque élément de la somme", line.label(), French.amount(line.amount()))));
        return mentions;
    }

    static List<Mention> schedule(List<Exhibit> exhibits) {
        return exhibits.stream()
                .map(exhibit -> Mention.of("CPC 1407", "le bordereau des pièces", exhibit.number(), exhibit.title()))
                .toList();
    }
}
