package app.quittance.casefile;

import app.quittance.kernel.Iban;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client may say on its page and through its systems: the checks are those of a file. */
final class NotesRules {

    private static final int LONGEST = 500;

    private NotesRules() {}

    static DebtorNotes clean(DebtorNotes said) {
        return new DebtorNotes(
                said.careful(),
                text(said.contactToAvoid()),
                said.deliveriesSuspended(),
                text(said.insurer()),
                said.insurerDueOn(),
                text(said.insurerAgreement()),
                text(said.guarantor()),
                text(said.guarantorContact()));
    }

    static ClaimNotes clean(String invoice, ClaimNotes said, LocalDate today) {
        boolean toCome = Stream.of(said.remindedOn(), said.noticedOn())
                .flatMap(Stream::ofNullable)
                .anyMatch(on -> on.isAfter(today));
        if (toCome) throw new Refusal("said.in-future", invoice);
        String factor = text(said.factor());
        String iban = text(said.factorIban());
        if (iban != null && factor == null) throw new Refusal("said.factor-missing", invoice);
        if (iban != null) iban = Iban.of(iban).map(Iban::value).orElseThrow(() -> new Refusal("said.iban", invoice));
        Money deposit = said.deposit();
        if (deposit != null && deposit.amount().signum() < 0) throw new Refusal("said.deposit", invoice);
        return new ClaimNotes(said.remindedOn(), said.noticedOn(), factor, iban, said.titleRetained(), deposit);
    }

    static List<SaidThing> changed(DebtorNotes was, DebtorNotes is) {
        var changed = new Changes();
        changed.look(SaidThing.CAREFUL, was.careful(), is.careful());
        changed.look(SaidThing.CONTACT_TO_AVOID, was.contactToAvoid(), is.contactToAvoid());
        changed.look(SaidThing.DELIVERIES, was.deliveriesSuspended(), is.deliveriesSuspended());
        changed.look(SaidThing.INSURER, was.insurer(), is.insurer());
        changed.look(SaidThing.INSURER_DUE, was.insurerDueOn(), is.insurerDueOn());
        changed.look(SaidThing.INSURER_AGREEMENT, was.insurerAgreement(), is.insurerAgreement());
        changed.look(SaidThing.GUARANTOR, was.guarantor(), is.guarantor());
        changed.look(SaidThing.GUARANTOR_CONTACT, was.guarantorContact(), is.guarantorContact());
        return changed.found;
    }

    static List<SaidThing> changed(ClaimNotes was, ClaimNotes is) {
        var changed = new Changes();
        changed.look(SaidThing.REMINDER, was.remindedOn(), is.remindedOn());
        changed.look(SaidThing.NOTICE, was.noticedOn(), is.noticedOn());
        changed.look(SaidThing.FACTOR, was.factor(), is.factor());
        changed.look(SaidThing.FACTOR_IBAN, was.factorIban(), is.factorIban());
        changed.look(SaidThing.TITLE, was.titleRetained(), is.titleRetained());
        changed.look(SaidThing.DEPOSIT, was.deposit(), is.deposit());
        return changed.found;
    }

    private static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.strip().length() > LONGEST) throw new Refusal("said.too-long", LONGEST);
        return typed.strip();
    }

    private static final class Changes {

        private final List<SaidThing> found = new ArrayList<>();

        private void look(SaidThing thing, @Nullable Object was, @Nullable Object is) {
            if (!Objects.equals(was, is)) found.add(thing);
        }
    }
}
