package app.quittance.document.filling;

import app.quittance.document.ClaimDeclaration;
import app.quittance.document.CourtMatter;
import app.quittance.document.DeclarationPower;
import app.quittance.document.template.Mention;
import app.quittance.document.template.Texts;
import app.quittance.document.words.French;
import java.util.ArrayList;

/** Fills the papers of a declaration of claim, and says what the commercial code wants to read in them. */
final class DeclarationFilling {

    private DeclarationFilling() {}

    static Filling of(ClaimDeclaration declaration, Texts texts) {
        CourtMatter matter = declaration.matter();
        var values = CourtFilling.matter(matter)
                .put("addressee", String.join("\n", declaration.addressee()))
                .prose("proceedings", declaration.proceedings());
        AccountFilling.debt(values, declaration.debt());
        var rows = new Rows().texts("facts", declaration.grounds());
        AccountFilling.account(rows, declaration.debt(), texts, matter.audience(), CourtFilling.NOT_ASKED);
        rows.texts("conditions", declaration.terms());
        CourtFilling.exhibits(rows, declaration.exhibits());
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of(
                "C. com. L.622-25",
                "le créancier, le débiteur et la somme",
                matter.claimant().name(),
                matter.defendants().getFirst().name(),
                French.amount(declaration.debt().total())));
        declaration.terms().forEach(term -> mentions.add(Mention.of("C. com. R.622-23", "les modalités", term)));
        mentions.addAll(CourtFilling.schedule(declaration.exhibits()));
        return new Filling(values.done(), rows.done(), mentions);
    }

    static Filling of(DeclarationPower power) {
        CourtMatter matter = power.matter();
        var values = CourtFilling.matter(matter)
                .put("undersigned", CourtFilling.undersigned(power.grantor()))
                .prose("claimantIdentity", Parties.identityAlone(matter.claimant()))
                .put("grantorName", power.grantor().name())
                .prose("grantorCapacity", power.grantor().capacity())
                .prose("addresseeName", power.addressee())
                .prose("proceedings", power.proceedings())
                .put("lastDay", power.lastDay() == null ? null : French.date(power.lastDay()));
        AccountFilling.debt(values, power.debt());
        var mentions = new ArrayList<Mention>();
        mentions.add(Mention.of(
                "C. com. L.622-24",
                "le mandant, son mandataire et le montant",
                power.grantor().name(),
                matter.mandatary().name(),
                French.amount(power.debt().total())));
        return new Filling(values.done(), new Rows().done(), mentions);
    }
}
