package app.quittance.document.filling;

import app.quittance.document.AmountLine;
import app.quittance.document.Audience;
import app.quittance.document.CollectionLetter;
import app.quittance.document.Correspondence;
import app.quittance.document.Debt;
import app.quittance.document.DocumentKind;
import app.quittance.document.EarlierLetter;
import app.quittance.document.PaymentWays;
import app.quittance.document.template.Mention;
import app.quittance.document.template.Texts;
import app.quittance.document.words.French;
import app.quittance.document.words.Typography;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a letter to a debtor and says what the law wants to read in it. */
final class LetterFilling {

    private final CollectionLetter letter;
    private final Debt debt;

    private LetterFilling(CollectionLetter letter) {
        this.letter = letter;
        this.debt = letter.debt();
    }

    static Filling of(CollectionLetter letter, Texts texts) {
        var filling = new LetterFilling(letter);
        filling.refuseWhatMayNotBeAsked();
        var rows = new Rows()
                .invoices(letter.debt())
                .elements(
                        letter.debt(),
                        texts.label("principal", letter.audience()),
                        texts.label("noInterest", letter.audience()),
                        texts.label("noAccessories", letter.audience()));
        return new Filling(filling.values(), rows.done(), filling.mentions());
    }

    static Values correspondence(Correspondence letter) {
        return new Values()
                .agency(letter.from())
                .signatory(letter.signatory())
                .put("handlerName", letter.handler())
                .put("addressee", String.join("\n", letter.to().lines()))
                .put("addresseeName", letter.to().name())
                .put("salutation", letter.salutation())
                .put("ourReference", letter.ourReference())
                .put("yourReference", letter.yourReference())
                .put("placeAndDate", letter.place() + ", le " + French.date(letter.writtenOn()))
                .put("date", French.date(letter.writtenOn()))
                .put("registeredNumber", letter.registeredNumber())
                .prose("enclosures", String.join(" ; ", letter.enclosures()));
    }

    private Map<String, @Nullable String> values() {
        PaymentWays ways = letter.paymentWays();
        EarlierLetter first = letter.firstLetter();
        LocalDate notice = letter.noticeServedOn();
        return correspondence(letter.correspondence())
                .put("creditorName", debt.creditor().name())
                .prose("creditorIdentity", Parties.identity(debt.creditor()))
                .prose("creditorAddress", Parties.address(debt.creditor()))
                .prose("basis", debt.basis())
                .put("asOf", French.date(debt.asOf()))
                .put("principalAmount", French.amount(debt.principal()))
                .put("interestAmount", French.amount(debt.interest()))
                .put("accessoriesAmount", French.amount(debt.accessories()))
                .put("total", French.amount(debt.total()))
                .put("payBy", French.dateWithWeekday(letter.payBy()))
                .put("delay", French.days(ChronoUnit.DAYS.between(letter.writtenOn(), letter.payBy())))
                .put("accountHolder", ways.accountHolder())
                .put("iban", French.iban(ways.iban()))
                .put("bic", ways.bic())
                .put("paymentReference", ways.reference())
                .prose("chequePayableTo", ways.chequePayableTo())
                .prose("onlineAddress", ways.onlineAddress())
                .put("firstLetterReference", first == null ? null : first.reference())
                .put("firstLetterDate", first == null ? null : French.date(first.sentOn()))
                .when("withoutFirstLetter", first == null)
                .put("noticeServedOn", notice == null ? null : French.date(notice))
                .prose("mediator", letter.mediator())
                .when("withoutMediator", letter.mediator() == null)
                .when("withPenalties", debt.interest().isPositive())
                .put("costsWithoutTitle", Typography.set(LegalTexts.COSTS_WITHOUT_TITLE))
                .put("costsOfBadFaith", Typography.set(LegalTexts.COSTS_OF_BAD_FAITH))
                .done();
    }

    /** A consumer owes no penalty, no fixed indemnity and no cost of collection, and interest from a notice only. */
    private void refuseWhatMayNotBeAsked() {
        if (letter.kind() == DocumentKind.REMINDER && letter.firstLetter() == null) {
            throw new Refusal("document.first-letter-missing");
        }
        if (letter.payBy().isBefore(letter.writtenOn()))
            throw new Refusal("document.delay-over", French.shortDate(letter.payBy()));
        if (letter.audience() != Audience.CONSUMER) return;
        for (AmountLine line : debt.lines()) {
            AmountLine.Nature nature = line.nature();
            if (nature.isBetweenProfessionals() || nature == AmountLine.Nature.ADVANCED_COST) {
                throw new Refusal("document.not-of-a-consumer", line.label());
            }
            LocalDate notice = letter.noticeServedOn();
            boolean early = notice == null || notice.isAfter(debt.asOf());
            if (nature == AmountLine.Nature.LEGAL_INTEREST && line.amount().isPositive() && early) {
                throw new Refusal("document.interest-before-notice", line.label());
            }
        }
    }

    private List<Mention> mentions() {
        var mentions = new ArrayList<Mention>(LetterMentions.business(letter.correspondence()));
        mentions.addAll(LetterMentions.debt(debt));
        mentions.addAll(LetterMentions.payment(letter));
        EarlierLetter first = letter.firstLetter();
        if (first == null) {
            mentions.addAll(LetterMentions.firstLetter());
        } else {
            mentions.add(LetterMentions.recall(first));
        }
        if (letter.kind() == DocumentKind.FORMAL_NOTICE) {
            mentions.add(Mention.of("C. civ. 1344", "interpellation suffisante", "mise en demeure"));
        }
        return mentions;
    }
}
