package app.quittance.contact;

import app.quittance.account.DebtOnPaper;
import app.quittance.account.PartiesOnPaper;
import app.quittance.account.Statements;
import app.quittance.casefile.Claims;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.document.AddressBlock;
import app.quittance.document.Audience;
import app.quittance.document.CollectionLetter;
import app.quittance.document.Correspondence;
import app.quittance.document.Debt;
import app.quittance.document.PaymentWays;
import app.quittance.document.Signatory;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.People;
import app.quittance.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a letter says: the figures of the statement of account at its date, who asks, who owes, how to pay and until when. The
 * words are the template's.
 */
@Component
class LetterContents {

    private final Debtors debtors;
    private final Clients clients;
    private final AgencyProfile agencies;
    private final Claims claims;
    private final Statements statements;
    private final People people;

    LetterContents(
            Debtors debtors,
            Clients clients,
            AgencyProfile agencies,
            Claims claims,
            Statements statements,
            People people) {
        this.debtors = debtors;
        this.clients = clients;
        this.agencies = agencies;
        this.claims = claims;
        this.statements = statements;
        this.people = people;
    }

    CollectionLetter of(Draft draft) {
        Agency agency = agencies.get();
        DebtorCard debtor = debtors.get(draft.file().debtorId());
        Audience audience = PartiesOnPaper.audience(debtor.kind());
        ClientProfile client = clients.get(draft.file().clientId());
        Debt debt = DebtOnPaper.of(
                statements.of(draft.file().id(), draft.on()),
                client,
                claims.of(draft.file().id()));
        if (!debt.total().isPositive())
            throw new Refusal("letter.nothing-due", draft.file().reference());
        return new CollectionLetter(
                draft.kind().document(),
                audience,
                correspondence(draft, agency, debtor, debt),
                debt,
                HouseDelays.HOUSE.lastDay(draft.on(), draft.kind(), draft.means(), audience),
                waysToPay(draft, agency),
                draft.first(),
                draft.file().noticedOn().orElse(null),
                null);
    }

    private Correspondence correspondence(Draft draft, Agency agency, DebtorCard debtor, Debt debt) {
        return new Correspondence(
                PartiesOnPaper.letterhead(agency),
                addressee(draft, debtor),
                PartiesOnPaper.salutation(debtor),
                draft.reference(),
                yourReference(debt),
                agency.address().town(),
                draft.on(),
                draft.registeredNumber(),
                new Signatory(agency.signatory().name(), agency.signatory().capacity()),
                PartiesOnPaper.handler(draft.file(), people, agency),
                List.of());
    }

    /** A paper letter wants the whole address; an e-mail shows what is known of it. */
    private static AddressBlock addressee(Draft draft, DebtorCard debtor) {
        boolean complete = debtor.street().isPresent()
                && debtor.postcode().isPresent()
                && debtor.city().isPresent();
        if (!complete && draft.means() != LetterMeans.EMAIL) throw new Refusal("letter.no-address", debtor.fullName());
        var lines = new ArrayList<String>();
        lines.add(debtor.fullName());
        debtor.street().ifPresent(lines::add);
        lines.add((debtor.postcode().orElse("") + " " + debtor.city().orElse("")).strip());
        return new AddressBlock(lines);
    }

    /** What the debtor knows the matter by: the invoice, where there is one only. */
    private static @Nullable String yourReference(Debt debt) {
        return debt.invoices().size() == 1
                ? "facture n° " + debt.invoices().getFirst().number()
                : null;
    }

    private static PaymentWays waysToPay(Draft draft, Agency agency) {
        Agency.Account account = agency.account();
        return new PaymentWays(
                account.holder(), account.iban(), account.bic(), draft.file().reference(), account.holder(), null);
    }
}
