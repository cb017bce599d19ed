package app.quittance.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that asks a debtor for money: the first letter, a reminder or the formal notice.
 *
 * @param payBy the last day on which payment is in time
 * @param firstLetter the first letter; null on the first letter itself and on a notice that stands in for it
 * @param noticeServedOn from when a consumer owes interest: the day a formal notice was received; null if there was none
 * @param mediator the consumer mediator of the creditor, with its address, if known
 */
public record CollectionLetter(
        DocumentKind kind,
        Audience audience,
        Correspondence correspondence,
        Debt debt,
        LocalDate payBy,
        PaymentWays paymentWays,
        @Nullable EarlierLetter firstLetter,
        @Nullable LocalDate noticeServedOn,
        @Nullable String mediator)
        implements DocumentContent {

    public CollectionLetter {
        if (!kind.isCollectionLetter()) {
            throw new IllegalArgumentException(kind + " is no letter to a debtor");
        }
    }

    @Override
    public LocalDate writtenOn() {
        return correspondence.writtenOn();
    }
}
