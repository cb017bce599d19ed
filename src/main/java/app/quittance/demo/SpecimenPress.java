package app.quittance.demo;

import app.quittance.casefile.Claim;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.ReceivedFile;
import app.quittance.kernel.Money;
import app.quittance.platform.InWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws the papers that a client's evidence is made of: signed orders, stamped delivery notes, invoices, each marked SPÉCIMEN. */
@Component
class SpecimenPress {

    private static final Locale FRENCH = Locale.FRENCH;

    /** What a household signs with its supplier, in place of an order. */
    ReceivedFile contract(ClientProfile client, DebtorCard debtor, LocalDate on) {
        Sheet sheet = head(
                client,
                "CONTRAT DE FOURNITURE D’ÉNERGIE",
                "N° CT-" + debtor.name().toUpperCase(FRENCH),
                on);
        customer(sheet, debtor);
        sheet.text("Le client souscrit la fourniture d’énergie de son logement à l’adresse ci-dessus, au prix du tarif"
                + " qui lui a été remis, pour une durée indéterminée. Il peut y mettre fin à tout moment.");
        sheet.gap().text("Factures tous les deux mois, payables à la date d’échéance qu’elles indiquent.");
        sheet.gap().text("Lu et approuvé, le " + InWords.date(on, FRENCH));
        sheet.signature(debtor.name());
        return sheet.file("contrat.pdf");
    }

    /** What shows that energy was delivered: the meter at the beginning and at the end of what is billed. */
    ReceivedFile meterReading(ClientProfile client, DebtorCard debtor, Claim claim) {
        LocalDate on = claim.invoicedOn().minusDays(2);
        int before = 10_000 + Math.floorMod(claim.invoiceNumber().hashCode(), 60_000);
        int used = claim.amount().amount().multiply(BigDecimal.valueOf(4)).intValue();
        Sheet sheet = head(client, "RELEVÉ DE COMPTEUR", "N° RC-" + claim.invoiceNumber(), on);
        customer(sheet, debtor);
        sheet.line("Index relevé le " + InWords.date(on.minusDays(61), FRENCH), "%d kWh".formatted(before));
        sheet.line("Index relevé le " + InWords.date(on, FRENCH), "%d kWh".formatted(before + used));
        sheet.line("Consommation facturée", "%d kWh".formatted(used));
        sheet.gap().text("Index transmis par le gestionnaire du réseau de distribution.");
        return sheet.file("releve-de-compteur.pdf");
    }

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
        if (debtor.kind() == DebtorKind.CONSUMER) return sheet.file("facture.pdf");
        sheet.gap()
                .text(
                        "En cas de retard de paiement entre professionnels : pénalités au taux des conditions générales de"
                                + " vente et indemnité forfaitaire de 40 € pour frais de recouvrement (C. com. art. L.441-10)."
                                + " Pas d’escompte pour paiement anticipé.");
        return sheet.file("facture.pdf");
    }

    ReceivedFile terms(ClientProfile client, DebtorCard debtor) {
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
                        "5. Retard. " + late(client, debtor),
                        "6. Réserve de propriété. Les biens restent la propriété du vendeur jusqu’au paiement complet de leur prix.",
                        "7. Litiges. À défaut d’accord amiable, le litige est porté devant la juridiction que la loi désigne.")
                .forEach(clause -> sheet.text(clause).gap());
        return sheet.file("conditions-generales.pdf");
    }

    private static String late(ClientProfile client, DebtorCard debtor) {
        if (debtor.kind() == DebtorKind.CONSUMER) {
            return "Une facture impayée à son échéance donne lieu à une lettre de rappel. Elle porte intérêt au taux légal à"
                    + " compter de la mise en demeure.";
        }
        String rate = client.mandate()
                .contractRatePercent()
                .map(percent -> " au taux annuel de "
                        + percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %")
                .orElse(" au taux de la Banque centrale européenne majoré de dix points");
        return "Tout retard fait courir de plein droit, dès le lendemain de l’échéance, des pénalités" + rate
                + ", ainsi qu’une indemnité forfaitaire de 40 € par facture.";
    }

    ReceivedFile extract(ClientProfile client, LocalDate on) {
        Sheet sheet = new Sheet();
        sheet.title("EXTRAIT DU REGISTRE DU COMMERCE ET DES SOCIÉTÉS")
                .text("À jour au " + InWords.date(on, FRENCH))
                .gap();
        sheet.line("Dénomination", client.name());
        sheet.line("Forme juridique", client.legalForm());
        client.capital()
                .ifPresent(capital -> sheet.line("Capital social", InWords.money(Money.euros(capital), FRENCH)));
        sheet.line("Immatriculation", registered(client));
        sheet.line("Siège", client.street() + ", " + client.postcode() + " " + client.city());
        sheet.line("Activité", client.activity());
        sheet.line("Représentant", client.representative() + ", " + client.representativeCapacity());
        return sheet.file("extrait.pdf");
    }

    /** The power that the packet contains, as it comes back with the client's signature. */
    ReceivedFile power(ClientProfile client, DebtorCard debtor, Money claimed, String court, LocalDate on) {
        Sheet sheet = head(client, "POUVOIR SPÉCIAL", "Donné", on);
        sheet.line("Mandant", client.name() + ", " + client.representative() + ", " + client.representativeCapacity());
        sheet.line("Débiteur", debtor.fullName());
        sheet.line("Somme", InWords.money(claimed, FRENCH));
        sheet.line("Juridiction", court);
        sheet.line("Acte", "Dépôt d’une requête en injonction de payer");
        sheet.gap().text("Bon pour pouvoir");
        sheet.signature(client.representative());
        return sheet.file("pouvoir-special.pdf");
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
        sheet.text(client.name() + ", " + client.legalForm() + ", " + registered(client));
        sheet.text(client.street() + ", " + client.postcode() + " " + client.city())
                .gap();
        sheet.title(title).text(number + " du " + InWords.date(on, FRENCH)).gap();
        return sheet;
    }

    private static String registered(ClientProfile client) {
        return client.siren().replaceAll("(\\d{3})(?=\\d)", "$1 ") + " R.C.S. " + client.rcsTown();
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
