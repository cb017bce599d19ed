package app.quittance.demo;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.document.ReceivedFile;
import app.quittance.litigation.Admissibility;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Finding;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clients' evidence: orders, delivery notes and invoices that look as they do in life, marked as specimens. */
@Component
class Evidence {

    private final Claims claims;
    private final Clients clients;
    private final Debtors debtors;
    private final Exhibits exhibits;
    private final Admissibility admissibility;
    private final SpecimenPress press;

    Evidence(
            Claims claims,
            Clients clients,
            Debtors debtors,
            Exhibits exhibits,
            Admissibility admissibility,
            SpecimenPress press) {
        this.claims = claims;
        this.clients = clients;
        this.debtors = debtors;
        this.exhibits = exhibits;
        this.admissibility = admissibility;
        this.press = press;
    }

    boolean isComplete(CaseFacts facts) {
        return admissibility.check(facts.id()).stream().noneMatch(Finding::forbids);
    }

    /** Gives what a packet needs; one delivery note is kept back where the client has not found it yet. */
    void give(CaseFacts facts, boolean whole) {
        ClientProfile client = clients.get(facts.clientId());
        DebtorCard debtor = debtors.get(facts.debtorId());
        add(
                facts,
                ExhibitKind.CREDITOR_EXTRACT,
                Optional.empty(),
                "Extrait Kbis de " + client.name(),
                null,
                press.extract(client));
        add(facts, ExhibitKind.TERMS, Optional.empty(), "Conditions générales de vente", null, press.terms(client));
        boolean first = true;
        for (Claim claim : claims.of(facts.id())) {
            String number = claim.invoiceNumber();
            Optional<ClaimId> id = Optional.of(claim.id());
            LocalDate ordered = claim.invoicedOn().minusDays(9);
            add(
                    facts,
                    ExhibitKind.ORDER,
                    id,
                    "Bon de commande, facture n° " + number,
                    ordered,
                    press.order(client, debtor, claim));
            if (whole || !first) {
                LocalDate delivered = claim.invoicedOn().minusDays(2);
                String title = "Bon de livraison, facture n° " + number;
                add(facts, ExhibitKind.DELIVERY_NOTE, id, title, delivered, press.deliveryNote(client, debtor, claim));
            }
            add(
                    facts,
                    ExhibitKind.INVOICE,
                    id,
                    "Facture n° " + number,
                    claim.invoicedOn(),
                    press.invoice(client, debtor, claim));
            first = false;
        }
        notice(facts, debtor);
    }

    private void notice(CaseFacts facts, DebtorCard debtor) {
        facts.noticedOn().ifPresent(presented -> {
            add(
                    facts,
                    ExhibitKind.NOTICE_RECEIPT,
                    Optional.empty(),
                    "Avis de réception de la mise en demeure",
                    presented,
                    press.receipt(debtor, presented));
        });
    }

    private void add(
            CaseFacts facts,
            ExhibitKind kind,
            Optional<ClaimId> claim,
            String title,
            @Nullable LocalDate datedOn,
            ReceivedFile file) {
        exhibits.add(new AddExhibit(
                facts.id(), kind, claim, title, Optional.ofNullable(datedOn), title + ".pdf", file, DemoFill.CLIENT));
    }
}
