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
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.document.Audience;
import app.quittance.document.CourtMatter;
import app.quittance.document.Debt;
import app.quittance.document.DocumentId;
import app.quittance.document.Signatory;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.kernel.Refusal;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Writes what the papers of a matter say, from the case as it stands: the figures are those of the statement of account. */
@Component
class PetitionWriter {

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Parties parties;
    private final Statements statements;
    private final CourtFinder courts;
    private final Exhibits exhibits;
    private final ExhibitNumbering numbering;
    private final PetitionStory story;

    PetitionWriter(
            CaseFiles caseFiles,
            Claims claims,
            Parties parties,
            Statements statements,
            CourtFinder courts,
            Exhibits exhibits,
            ExhibitNumbering numbering,
            PetitionStory story) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.parties = parties;
        this.statements = statements;
        this.courts = courts;
        this.exhibits = exhibits;
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
            Optional<DocumentId> signedPower) {}

    /** @param chosen the court that a person chose among those that the address leaves open; empty: the one found first */
    Papers write(CaseId caseId, LocalDate on, Optional<String> chosen) {
        CompetentCourt found =
                court(caseId, on).orElseThrow(() -> new Refusal("packet.not-admissible", "CPC art. 1406"));
        Court court = chosen.map(name -> CourtFinder.named(found, name)).orElse(found.court());
        return papers(caseId, on, Optional.of(court));
    }

    /** The same for somebody who will choose the court: the one that the debtor's address points to, or none. */
    Papers writeForOthers(CaseId caseId, LocalDate on) {
        return papers(caseId, on, court(caseId, on).map(CompetentCourt::court));
    }

    private Optional<CompetentCourt> court(CaseId caseId, LocalDate on) {
        DebtorCard debtor = parties.debtors().get(caseFiles.get(caseId).debtorId());
        return courts.find(debtor, statements.of(caseId, on).total(), on);
    }

    private Papers papers(CaseId caseId, LocalDate on, Optional<Court> court) {
        CaseFacts file = caseFiles.get(caseId);
        ClientProfile client = parties.clients().get(file.clientId());
        DebtorCard debtor = parties.debtors().get(file.debtorId());
        Statement statement = statements.of(caseId, on);
        List<Claim> open = claims.of(caseId);
        List<ExhibitFacts> evidence = exhibits.of(caseId);
        List<ExhibitNumbering.Numbered> schedule = numbering.number(
                evidence.stream().filter(Predicate.not(PetitionWriter::isPower)).toList(), open);
        Debt debt = DebtOnPaper.inFull(statement, client, open);
        return new Papers(
                matter(file, client, debtor, court, on),
                court.map(Court::kind),
                debt,
                story.facts(client, debtor, statement, schedule, caseId),
                PetitionGrounds.of(statement, schedule),
                PetitionGrounds.furtherInterest(statement),
                schedule,
                new Signatory(client.representative(), client.representativeCapacity()),
                evidence.stream()
                        .filter(PetitionWriter::isPower)
                        .reduce((first, last) -> last)
                        .map(ExhibitFacts::documentId));
    }

    /** A power is a paper of the packet, no exhibit of the claim. */
    static boolean isPower(ExhibitFacts exhibit) {
        return exhibit.kind() == ExhibitKind.SIGNED_POWER;
    }

    /** The names of the courts that the debtor's address leaves open, the likeliest first. */
    List<String> courts(CaseId caseId, LocalDate on) {
        return court(caseId, on).stream()
                .flatMap(CourtFinder::candidates)
                .map(Court::name)
                .toList();
    }

    private CourtMatter matter(
            CaseFacts file, ClientProfile client, DebtorCard debtor, Optional<Court> court, LocalDate on) {
        Agency agency = parties.agency().get();
        return new CourtMatter(
                debtor.kind() == DebtorKind.CONSUMER ? Audience.CONSUMER : Audience.BUSINESS,
                file.reference(),
                court.map(PaperParties::court).orElse(PaperParties.COURT_TO_BE_NAMED),
                PaperParties.claimant(client),
                PartiesOnPaper.letterhead(agency),
                new Signatory(agency.signatory().name(), agency.signatory().capacity()),
                List.of(PaperParties.defendant(debtor)),
                agency.address().town(),
                on);
    }
}
