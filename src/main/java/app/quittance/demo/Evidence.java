package app.quittance.demo;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.document.ReceivedFile;
import app.quittance.litigation.Admissibility;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Finding;
import app.quittance.litigation.MatterFacts;
import java.time.LocalDate;
import java.util.List;
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

    /** Gives what a packet needs; one proof of delivery is kept back where the client has not found it yet. */
    void give(CaseFacts facts, boolean whole, LocalDate on) {
        ClientProfile client = clients.get(facts.clientId());
        DebtorCard debtor = debtors.get(facts.debtorId());
        List<Claim> invoices = claims.of(facts.id());
        addForCase(
                facts,
                ExhibitKind.CREDITOR_EXTRACT,
                "Extrait Kbis de " + client.name(),
                on.minusDays(9),
                press.extract(client, on.minusDays(9)));
        addForCase(facts, ExhibitKind.TERMS, "Conditions générales de vente", null, press.terms(client, debtor));
        if (debtor.kind() == DebtorKind.CONSUMER) {
            LocalDate signed = invoices.getFirst().invoicedOn().minusDays(400);
            addForCase(
                    facts,
                    ExhibitKind.CONTRACT,
                    "Contrat de fourniture d’énergie",
                    signed,
                    press.contract(client, debtor, signed));
        }
        boolean first = true;
        for (Claim claim : invoices) {
            ofInvoice(facts, client, debtor, claim, whole || !first);
            first = false;
        }
        notice(facts, debtor);
    }

    /** The client signs the power that the packet contains, and sends it back. */
    void signPower(CaseFacts facts, MatterFacts matter, LocalDate on) {
        ReceivedFile signed = press.power(
                clients.get(facts.clientId()),
                debtors.get(facts.debtorId()),
                matter.claimed().orElseThrow(),
                matter.court().orElseThrow(),
                on);
        addForCase(facts, ExhibitKind.SIGNED_POWER, "Pouvoir spécial signé", on, signed);
    }

    private void ofInvoice(
            CaseFacts facts, ClientProfile client, DebtorCard debtor, Claim claim, boolean deliveryProven) {
        boolean energy = debtor.kind() == DebtorKind.CONSUMER;
        String number = claim.invoiceNumber();
        Optional<ClaimId> id = Optional.of(claim.id());
        if (!energy) {
            String title = "Bon de commande, facture n° " + number;
            LocalDate ordered = claim.invoicedOn().minusDays(9);
            add(facts, ExhibitKind.ORDER, id, title, ordered, press.order(client, debtor, claim));
        }
        if (deliveryProven) {
            String title = (energy ? "Relevé de compteur" : "Bon de livraison") + ", facture n° " + number;
            LocalDate delivered = claim.invoicedOn().minusDays(2);
            ReceivedFile proof =
                    energy ? press.meterReading(client, debtor, claim) : press.deliveryNote(client, debtor, claim);
            add(facts, ExhibitKind.DELIVERY_NOTE, id, title, delivered, proof);
        }
        String title = "Facture n° " + number;
        add(facts, ExhibitKind.INVOICE, id, title, claim.invoicedOn(), press.invoice(client, debtor, claim));
    }

    private void addForCase(
            CaseFacts facts, ExhibitKind kind, String title, @Nullable LocalDate datedOn, ReceivedFile file) {
        add(facts, kind, Optional.empty(), title, datedOn, file);
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
