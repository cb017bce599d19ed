package app.quittance.document.filling;

import app.quittance.document.AccountStatement;
import app.quittance.document.Audience;
import app.quittance.document.Debt;
import app.quittance.document.Letterhead;
import app.quittance.document.Movement;
import app.quittance.document.PaymentReceipt;
import app.quittance.document.template.Mention;
import app.quittance.document.template.Texts;
import app.quittance.document.words.French;
import app.quittance.document.words.FrenchNumber;
import java.util.List;

/** Fills what shows an account: the receipt for a payment and the statement at a date. */
final class AccountFilling {

    private AccountFilling() {}

    static Filling of(PaymentReceipt receipt, Texts texts) {
        Movement payment = receipt.payment();
        var values = LetterFilling.correspondence(receipt.correspondence())
                .put("creditorName", receipt.creditor().name())
                .prose("creditorIdentity", Parties.identity(receipt.creditor()))
                .put("receiptName", receipt.name())
                .when("toAgency", receipt.number() != null)
                .when("toCreditor", receipt.number() == null)
                .put("paidOn", French.date(receipt.paidOn()))
                .prose("means", receipt.means())
                .put("amount", French.amount(payment.amount()))
                .put("amountInWords", FrenchNumber.inWords(payment.amount()))
                .put("remaining", French.amount(receipt.remaining()))
                .when("fullyPaid", !receipt.remaining().isPositive())
                .when("partlyPaid", receipt.remaining().isPositive());
        var rows = new Rows();
        allotted(rows, receipt, texts);
        return new Filling(values.done(), rows.done(), mentions(receipt));
    }

    private static void allotted(Rows rows, PaymentReceipt receipt, Texts texts) {
        Movement payment = receipt.payment();
        if (payment.toCosts().isPositive())
            rows.amount(texts.label("toCosts", receipt.audience()), "", payment.toCosts());
        if (payment.toInterest().isPositive()) {
            rows.amount(texts.label("toInterest", receipt.audience()), "", payment.toInterest());
        }
        rows.amount(texts.label("toPrincipal", receipt.audience()), "", payment.toPrincipal());
        if (payment.toIndemnity().isPositive()) {
            rows.amount(texts.label("toIndemnity", receipt.audience()), "", payment.toIndemnity());
        }
    }

    private static List<Mention> mentions(PaymentReceipt receipt) {
        var letter = receipt.correspondence();
        return List.of(
                Mention.of(
                        "CPCE R.124-6",
                        "le paiement reçu",
                        receipt.name(),
                        French.amount(receipt.payment().amount()),
                        French.date(receipt.paidOn()),
                        receipt.means()),
                Mention.of(
                        "CPCE R.124-6",
                        "pour qui il est reçu",
                        receipt.creditor().name(),
                        letter.from().name()),
                Mention.of("CPCE R.124-6", "ce qui reste dû", French.amount(receipt.remaining())),
                Mention.of(
                        "C. com. R.123-237",
                        "l’identité de l’agence",
                        French.siren(letter.from().siren())));
    }

    static Filling of(AccountStatement statement, Texts texts) {
        Debt debt = statement.debt();
        Letterhead from = statement.from();
        var values = new Values()
                .agency(from)
                .put("reference", statement.reference())
                .put("date", French.date(statement.writtenOn()))
                .put("identity", statement.identity())
                .put("debtorName", statement.debtor().name())
                .prose("debtorAddress", Parties.address(statement.debtor()));
        debt(values, debt);
        var rows = new Rows();
        account(rows, debt, texts, statement.audience(), texts.label("noAccessories", statement.audience()));
        var mentions = List.of(
                Mention.of(
                        "CPCE R.124-4",
                        "les parties",
                        debt.creditor().name(),
                        statement.debtor().name()),
                Mention.of(
                        "CPC 1407",
                        "chaque élément de la dette",
                        French.amount(debt.principal()),
                        French.amount(debt.total())),
                Mention.of("C. com. R.123-237", "l’identité de l’agence", from.name(), French.siren(from.siren())));
        return new Filling(values.done(), rows.done(), mentions);
    }

    /** The values that name a debt's amounts. */
    static void debt(Values values, Debt debt) {
        values.put("creditorName", debt.creditor().name())
                .prose("creditorIdentity", Parties.identity(debt.creditor()))
                .prose("basis", debt.basis())
                .put("asOf", French.date(debt.asOf()))
                .put("principalAmount", French.amount(debt.principal()))
                .put("interestAmount", French.amount(debt.interest()))
                .put("accessoriesAmount", French.amount(debt.accessories()))
                .put("total", French.amount(debt.total()))
                .put("totalInWords", FrenchNumber.inWords(debt.total()));
    }

    /** The whole account: invoices, payments, how interest was found, and what is owed of each. */
    static void account(Rows rows, Debt debt, Texts texts, Audience audience, String noAccessories) {
        rows.invoices(debt)
                .movements(debt)
                .segments(debt)
                .elements(debt, texts.label("principal", audience), texts.label("noInterest", audience), noAccessories);
    }
}
