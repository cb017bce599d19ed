package app.quittance.litigation;

import app.quittance.account.DebtOnPaper;
import app.quittance.account.PartiesOnPaper;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.document.AddressBlock;
import app.quittance.document.Audience;
import app.quittance.document.ClaimDeclaration;
import app.quittance.document.Court;
import app.quittance.document.CourtMatter;
import app.quittance.document.Debt;
import app.quittance.document.DeclarationPower;
import app.quittance.document.DocumentId;
import app.quittance.document.Documents;
import app.quittance.document.FilingCopies;
import app.quittance.document.PdfAssembly;
import app.quittance.document.RenderedPdf;
import app.quittance.document.Signatory;
import app.quittance.identity.Agency;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.ExhibitNumbering.Numbered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws up a declaration of claim with its power and exhibits: the account as it stood on the day the proceedings opened. */
@Component
class DeclarationPapers {

    private final PetitionWriter.Parties parties;
    private final Claims claims;
    private final Statements statements;
    private final Exhibits exhibits;
    private final ExhibitNumbering numbering;
    private final PetitionStory story;
    private final DeclarationTerms terms;
    private final Documents documents;
    private final FilingCopies copies;
    private final AgencyCalendar calendar;

    DeclarationPapers(
            PetitionWriter.Parties parties,
            Claims claims,
            Statements statements,
            Exhibits exhibits,
            ExhibitNumbering numbering,
            PetitionStory story,
            DeclarationTerms terms,
            Documents documents,
            FilingCopies copies,
            AgencyCalendar calendar) {
        this.parties = parties;
        this.claims = claims;
        this.statements = statements;
        this.exhibits = exhibits;
        this.numbering = numbering;
        this.story = story;
        this.terms = terms;
        this.documents = documents;
        this.copies = copies;
        this.calendar = calendar;
    }

    /** The declaration in one PDF, and the sum in it. */
    record Bound(RenderedPdf pdf, Money claimed) {}

    /** @param power that the creditor signed; without one a blank is bound, to be signed */
    Bound bind(CaseFacts file, DeclarationFacts facts, Optional<DocumentId> power) {
        if (facts.representative().isBlank()) throw new Refusal("declaration.representative-missing");
        ClientProfile client = parties.clients().get(file.clientId());
        DebtorCard debtor = parties.debtors().get(file.debtorId());
        if (debtor.street().isEmpty()
                || debtor.postcode().isEmpty()
                || debtor.city().isEmpty()) {
            throw new Refusal("declaration.address-missing");
        }
        Statement statement = before(facts.openedOn(), statements.of(file.id(), facts.openedOn()));
        if (!statement.total().isPositive()) throw new Refusal("declaration.nothing-owed", facts.openedOn());
        List<Claim> earlier = claims.of(file.id()).stream()
                .filter(claim -> claim.invoicedOn().isBefore(facts.openedOn()))
                .toList();
        List<Numbered> schedule = numbering.number(
                exhibits.of(file.id()).stream()
                        .filter(exhibit -> !PetitionWriter.isPower(exhibit))
                        .toList(),
                earlier);
        CourtMatter matter = matter(file, facts, client, debtor);
        Debt debt = DebtOnPaper.inFull(statement, client, earlier);
        RenderedPdf declaration = documents.render(new ClaimDeclaration(
                matter,
                debt,
                facts.representative().lines().map(String::strip).toList(),
                terms.proceedings(facts),
                story.origin(client, debtor, statement, schedule),
                terms.of(statement, facts),
                schedule.stream().map(Numbered::exhibit).toList()));
        var bound = new PdfAssembly("Déclaration de créance " + file.reference(), file.reference());
        bound.add("Déclaration de créance", declaration);
        power.ifPresentOrElse(
                signed -> bound.add("Pouvoir spécial, signé", copies.of(signed)),
                () -> bound.add("Pouvoir spécial, à signer", blankPower(matter, debt, facts, client)));
        for (Numbered numbered : schedule) {
            bound.addExhibit(
                    numbered.exhibit().number(),
                    numbered.exhibit().title(),
                    copies.of(numbered.facts().documentId()));
        }
        return new Bound(bound.bind(calendar.today()), statement.total());
    }

    private RenderedPdf blankPower(CourtMatter matter, Debt debt, DeclarationFacts facts, ClientProfile client) {
        return documents.render(new DeclarationPower(
                matter,
                debt,
                facts.representative().lines().findFirst().orElseThrow(),
                terms.proceedings(facts),
                new Signatory(client.representative(), client.representativeCapacity()),
                facts.lastDay().orElse(null)));
    }

    /** Only what arose before the opening is declared. */
    private static Statement before(LocalDate openedOn, Statement whole) {
        return new Statement(
                whole.caseId(),
                whole.reference(),
                whole.clientId(),
                whole.asOf(),
                whole.currency(),
                whole.relation(),
                whole.claims().stream()
                        .filter(claim -> claim.invoicedOn().isBefore(openedOn))
                        .toList(),
                whole.movements(),
                whole.costs(),
                whole.overpaid(),
                whole.toRecover());
    }

    private CourtMatter matter(CaseFacts file, DeclarationFacts facts, ClientProfile client, DebtorCard debtor) {
        Agency agency = parties.agency().get();
        return new CourtMatter(
                Audience.BUSINESS,
                file.reference(),
                new Court(facts.court(), facts.court(), AddressBlock.of(facts.court())),
                PaperParties.claimant(client),
                PartiesOnPaper.letterhead(agency),
                new Signatory(agency.signatory().name(), agency.signatory().capacity()),
                List.of(PaperParties.defendant(debtor)),
                agency.address().town(),
                calendar.today());
    }
}
