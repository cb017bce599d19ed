package app.quittance.demo;

import app.quittance.casefile.Claim;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.document.ReceivedFile;
import app.quittance.platform.InWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws the papers that a client's evidence is made of: signed orders, stamped delivery notes, invoices, each marked SPÉCIMEN. */
@Component
class SpecimenPress {

    private static final Locale FRENCH = Locale.FRENCH;

    ReceivedFile order(ClientProfile client, DebtorCard debtor, Claim claim) {
        LocalDate on = claim.invoicedOn().minusDays(9);
        Sheet sheet = head(client, "BON DE COMMANDE", "N° BC-" + claim.invoiceNumber(), on);
        customer(sheet, debtor);
        lines(sheet, claim);
        sheet.text("Le client reconnaît avoir pris connaissance des conditions générales de vente et les accepter.");
        sheet.gap().text("Bon pour accord, le " + InWords.date(on, FRENCH));
        sheet.signature(debtor.name());
        return sheet.file("bon-de-commande.pdf");
    }

    ReceivedFile deliveryNote(ClientProfile client, DebtorCard debtor, Claim claim) {
        LocalDate on = claim.invoicedOn().minusDays(2);
        Sheet sheet = head(client, "BON DE LIVRAISON", "N° BL-" + claim.invoiceNumber(), on);
        customer(sheet, debtor);
        lines(sheet, claim);
        sheet.text("Reçu ce jour, conforme et sans réserve.");
        sheet.stamp(debtor.name(), InWords.date(on, FRENCH));
        sheet.signature(debtor.name());
        return sheet.file("bon-de-livraison.pdf");
    }

    ReceivedFile invoice(ClientProfile client, DebtorCard debtor, Claim claim) {
        Sheet sheet = head(client, "FACTURE", "N° " + claim.invoiceNumber(), claim.invoicedOn());
        customer(sheet, debtor);
        lines(sheet, claim);
        sheet.line("Total toutes taxes comprises", InWords.money(claim.amount(), FRENCH));
        sheet.line("Date d’échéance", InWords.date(claim.dueOn(), FRENCH));
        sheet.gap()
                .text(
                        "En cas de retard de paiement entre professionnels : pénalités au taux des conditions générales de"
                                + " vente et indemnité forfaitaire de 40 € pour frais de recouvrement (C. com. art. L.441-10)."
                                + " Pas d’escompte pour paiement anticipé.");
        return sheet.file("facture.pdf");
    }

    ReceivedFile terms(ClientProfile client) {
        Sheet sheet = head(
                client,
                "CONDITIONS GÉNÉRALES DE VENTE",
                "Version 3",
                client.mandate().signedOn());
        List.of(
                        "1. Commandes. Toute commande vaut acceptation sans réserve des présentes conditions, remises au client avant la conclusion du contrat.",
                        "2. Prix. Les prix sont ceux du tarif en vigueur au jour de la commande, taxes en sus au taux légal.",
                        "3. Livraison. Le client vérifie la marchandise ou la prestation à sa réception et porte ses réserves sur le bon de livraison.",
                        "4. Paiement. Les factures sont payables à la date d’échéance qu’elles indiquent, sans escompte.",
                        "5. Retard. Entre professionnels, tout retard fait courir de plein droit, dès le lendemain de l’échéance, des pénalités"
                                + (client.mandate().contractRatePercent().isPresent()
                                        ? " au taux annuel de "
                                                + client.mandate()
                                                        .contractRatePercent()
                                                        .get()
                                                        .toPlainString()
                                                        .replace('.', ',')
                                                + " %"
                                        : " au taux de la Banque centrale européenne majoré de dix points")
                                + ", ainsi qu’une indemnité forfaitaire de 40 € par facture.",
                        "6. Réserve de propriété. Les biens restent la propriété du vendeur jusqu’au paiement complet de leur prix.",
                        "7. Litiges. À défaut d’accord amiable, le litige est porté devant la juridiction que la loi désigne.")
                .forEach(clause -> sheet.text(clause).gap());
        return sheet.file("conditions-generales.pdf");
    }

    ReceivedFile extract(ClientProfile client) {
        Sheet sheet = new Sheet();
        sheet.title("EXTRAIT DU REGISTRE DU COMMERCE ET DES SOCIÉTÉS")
                .text("À jour au " + InWords.date(client.mandate().signedOn(), FRENCH))
                .gap();
        sheet.line("Dénomination", client.name());
        sheet.line("Forme juridique", client.legalForm());
        sheet.line("Capital social", client.capital().toPlainString().replace('.', ',') + " €");
        sheet.line("Immatriculation", client.siren() + " R.C.S. " + client.rcsTown());
        sheet.line("Siège", client.street() + ", " + client.postcode() + " " + client.city());
        sheet.line("Activité", client.activity());
        sheet.line("Représentant", client.representative() + ", " + client.representativeCapacity());
        return sheet.file("extrait.pdf");
    }

    ReceivedFile receipt(DebtorCard debtor, LocalDate presented) {
        Sheet sheet = new Sheet();
        sheet.title("AVIS DE RÉCEPTION").gap();
        sheet.line("Destinataire", debtor.fullName());
        sheet.line(
                "Adresse",
                debtor.street().orElse("") + ", " + debtor.postcode().orElse("") + " "
                        + debtor.city().orElse(""));
        sheet.line("Présenté le", InWords.date(presented, FRENCH));
        sheet.line("Distribué le", InWords.date(presented, FRENCH));
        sheet.gap().text("Signature du destinataire ou de son mandataire");
        sheet.signature(debtor.name());
        return sheet.file("avis-de-reception.pdf");
    }

    private static Sheet head(ClientProfile client, String title, String number, LocalDate on) {
        Sheet sheet = new Sheet();
        sheet.text(client.name() + ", " + client.legalForm() + ", " + client.siren() + " R.C.S. " + client.rcsTown());
        sheet.text(client.street() + ", " + client.postcode() + " " + client.city())
                .gap();
        sheet.title(title).text(number + " du " + InWords.date(on, FRENCH)).gap();
        return sheet;
    }

    private static void customer(Sheet sheet, DebtorCard debtor) {
        sheet.line("Client", debtor.fullName());
        sheet.line(
                "Adresse",
                debtor.street().orElse("") + ", " + debtor.postcode().orElse("") + " "
                        + debtor.city().orElse(""));
        sheet.gap();
    }

    private static void lines(Sheet sheet, Claim claim) {
        sheet.line("Désignation", claim.basis().orElse("Fournitures et prestations"));
        sheet.line("Montant TTC", InWords.money(claim.amount(), FRENCH));
        sheet.gap();
    }
}
