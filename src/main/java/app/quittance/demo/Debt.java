package app.quittance.demo;

import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.StagedDebtor;
import app.quittance.demo.Places.Commune;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invented debtor of one client with its unpaid invoices, and what will become of them.
 *
 * @param habit how readily it pays, from 0 to 1: its past invoices and its destiny both follow it
 */
record Debt(
        DebtorKind kind,
        String name,
        Optional<String> title,
        Optional<String> forenames,
        Optional<String> siren,
        Optional<String> street,
        Commune commune,
        Optional<String> email,
        Optional<String> phone,
        double habit,
        Destiny destiny,
        LocalDate placedOn,
        List<Unpaid> invoices) {

    /** An unpaid invoice; some were paid in part before they were handed over. */
    record Unpaid(String number, LocalDate date, LocalDate due, BigDecimal amount, BigDecimal paid, String basis) {}

    Debt of(Destiny chosen) {
        return new Debt(
                kind, name, title, forenames, siren, street, commune, email, phone, habit, chosen, placedOn, invoices);
    }

    /** What the same debtor owes to somebody else. */
    Debt owing(List<Unpaid> others) {
        return new Debt(
                kind, name, title, forenames, siren, street, commune, email, phone, habit, destiny, placedOn, others);
    }

    StagedDebtor staged(int rowNo) {
        return new StagedDebtor(
                rowNo,
                kind,
                name,
                title.orElse(null),
                forenames.orElse(null),
                siren.orElse(null),
                street.orElse(null),
                street.isPresent() ? commune.postcode() : null,
                street.isPresent() ? commune.name() : null,
                email.orElse(null),
                phone.orElse(null));
    }
}
