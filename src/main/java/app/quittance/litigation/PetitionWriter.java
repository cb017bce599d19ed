package app.quittance.litigation;

import app.quittance.account.DebtOnPaper;
import app.quittance.account.PartiesOnPaper;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.document.Audience;
import app.quittance.document.CourtMatter;
import app.quittance.document.Debt;
import app.quittance.document.DocumentId;
import app.quittance.document.Signatory;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what the papers of a matter say, from the case as it stands: the figures are those of the statement of account. */
@Component
class PetitionWriter {

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Parties parties;
    private final Statements statements;
    private final CourtFinder courts;
    private final PacketChoices choices;
    private final CoDefendants coDefendants;
    private final ExhibitNumbering numbering;
    private final PetitionStory story;

    PetitionWriter(
            CaseFiles caseFiles,
            Claims claims,
            Parties parties,
            Statements statements,
            CourtFinder courts,
            PacketChoices choices,
            CoDefendants coDefendants,
            ExhibitNumbering numbering,
            PetitionStory story) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.parties = parties;
        this.statements = statements;
        this.courts = courts;
        this.choices = choices;
        this.coDefendants = coDefendants;
        this.numbering = numbering;
        this.story = story;
    }

    /** Who stands in the papers. */
    @Component
    record Parties(Clients clients, Debtors debtors, AgencyProfile agency) {}

    /**
     * What all papers of one packet share.
     *
     * @param courtKind empty where no court is known
     * @param onOpposition the court to which an opposed case goes at once, with its article: "le tribunal de commerce de Lyon"
     * @param signedPower the creditor's special power as it came back signed, the latest
     */
    record Papers(
            CourtMatter matter,
            Optional<CourtKind> courtKind,
            Debt debt,
            List<String> facts,
            List<String> grounds,
            String furtherInterest,
            List<ExhibitNumbering.Numbered> schedule,
            Signatory grantor,
            Optional<DocumentId> signedPower,
            Optional<String> onOpposition) {}

    /** @param chosen the court that a person chose among those that the address leaves open; empty: the one found first */
    Papers write(CaseId caseId, LocalDate on, Optional<String> chosen) {
        List<Court> open = courtsOf(caseId, on);
        if (open.isEmpty()) throw new Refusal("packet.not-admissible", "CPC art. 1406");
        Court court = chosen.map(name -> CourtFinder.named(open, name)).orElse(open.getFirst());
        return papers(caseId, on, Optional.of(court));
    }

    /** The same for somebody who will choose the court: the one that the debtor's address points to, or none. */
    Papers writeForOthers(CaseId caseId, LocalDate on) {
        return papers(caseId, on, courtsOf(caseId, on).stream().findFirst());
    }

    /** Those that the addresses leave open, the likeliest of the debtor's first: the home of one of several is enough (CPC 1406). */
    private List<Court> courtsOf(CaseId caseId, LocalDate on) {
        Money total = statements.of(caseId, on).total();
        return defendants(caseFiles.get(caseId))
                .flatMap(debtor -> courts.find(debtor, total, on).stream())
                .flatMap(CourtFinder::candidates)
                .distinct()
                .toList();
    }

    /** The debtor, then those who are pursued with it. */
    private Stream<DebtorCard> defendants(CaseFacts file) {
        Stream<DebtorId> ids = Stream.concat(
                Stream.of(file.debtorId()), coDefendants.of(file.id()).stream().map(CoDefendant::debtor));
        return ids.map(parties.debtors()::get);
    }

    private Papers papers(CaseId caseId, LocalDate on, Optional<Court> court) {
        CaseFacts file = caseFiles.get(caseId);
        ClientProfile client = parties.clients().get(file.clientId());
        DebtorCard debtor = parties.debtors().get(file.debtorId());
        Statement statement = statements.of(caseId, on);
        List<Claim> open = claims.of(caseId);
        List<ExhibitFacts> evidence = choices.included(caseId);
        List<CoDefendant> joined = coDefendants.of(caseId);
        List<ExhibitNumbering.Numbered> schedule = numbering.number(
                evidence.stream().filter(Predicate.not(PetitionWriter::isPower)).toList(), open);
        Debt debt = DebtOnPaper.inFull(statement, client, open);
        return new Papers(
                matter(file, client, court, on),
                court.map(Court::kind),
                debt,
                story.facts(client, debtor, statement, schedule, caseId, jointly(joined)),
                PetitionGrounds.of(statement, schedule, !joined.isEmpty()),
                PetitionGrounds.furtherInterest(statement),
                schedule,
                new Signatory(client.representative(), client.representativeCapacity()),
                evidence.stream()
                        .filter(PetitionWriter::isPower)
                        .reduce((first, last) -> last)
                        .map(ExhibitFacts::documentId),
                choices.onOpposition(caseId).map(PaperParties::named));
    }

    /** Who owes the same debt, and on what. */
    private Map<String, String> jointly(List<CoDefendant> joined) {
        Map<String, String> bases = new LinkedHashMap<>();
        joined.forEach(each -> bases.put(parties.debtors().get(each.debtor()).fullName(), each.basis()));
        return bases;
    }

    /** A power is a paper of the packet, no exhibit of the claim. */
    static boolean isPower(ExhibitFacts exhibit) {
        return exhibit.kind() == ExhibitKind.SIGNED_POWER;
    }

    /** The names of the courts that the debtor's address leaves open, the likeliest first. */
    List<String> courts(CaseId caseId, LocalDate on) {
        return courtsOf(caseId, on).stream().map(Court::name).distinct().toList();
    }

    private CourtMatter matter(CaseFacts file, ClientProfile client, Optional<Court> court, LocalDate on) {
        Agency agency = parties.agency().get();
        List<DebtorCard> defendants = defendants(file).toList();
        return new CourtMatter(
                defendants.getFirst().kind() == DebtorKind.CONSUMER ? Audience.CONSUMER : Audience.BUSINESS,
                file.reference(),
                court.map(PaperParties::court).orElse(PaperParties.COURT_TO_BE_NAMED),
                PaperParties.claimant(client),
                PartiesOnPaper.letterhead(agency),
                new Signatory(agency.signatory().name(), agency.signatory().capacity()),
                defendants.stream().map(PaperParties::defendant).toList(),
                agency.address().town(),
                on);
    }
}
