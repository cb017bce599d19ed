package app.quittance.document.filling;

import app.quittance.document.AccountStatement;
import app.quittance.document.ClaimDeclaration;
import app.quittance.document.CollectionLetter;
import app.quittance.document.CoverSheet;
import app.quittance.document.DeclarationPower;
import app.quittance.document.DepositList;
import app.quittance.document.DocumentContent;
import app.quittance.document.ExhibitSchedule;
import app.quittance.document.PaymentOrder;
import app.quittance.document.PaymentReceipt;
import app.quittance.document.Petition;
import app.quittance.document.SpecialPower;
import app.quittance.document.TransmissionFile;
import app.quittance.document.template.Texts;

/** Which content is filled how. */
public final class Fillings {

    private Fillings() {}

    public static Filling of(DocumentContent content, Texts texts) {
        return switch (content) {
            case CollectionLetter letter -> LetterFilling.of(letter, texts);
            case PaymentReceipt receipt -> AccountFilling.of(receipt, texts);
            case AccountStatement statement -> AccountFilling.of(statement, texts);
            case DepositList list -> CourtFilling.of(list);
            case CoverSheet sheet -> CourtFilling.of(sheet);
            case Petition petition -> CourtFilling.of(petition, texts);
            case PaymentOrder order -> CourtFilling.of(order, texts);
            case SpecialPower power -> CourtFilling.of(power);
            case ExhibitSchedule schedule -> CourtFilling.of(schedule);
            case TransmissionFile file -> CourtFilling.of(file, texts);
            case ClaimDeclaration declaration -> DeclarationFilling.of(declaration, texts);
            case DeclarationPower power -> DeclarationFilling.of(power);
        };
    }
}
