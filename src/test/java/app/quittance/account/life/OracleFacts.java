package app.quittance.account.life;

import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Correct;
import app.quittance.account.life.Operation.Freeze;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a whole tale says of its debt, whenever it came to light: today's knowledge counts for all days.
 *
 * @param agreed the rate of the creditor's terms
 * @param undone payments that bounced, and whatever was taken back as a mistake: as if they had never been
 */
record OracleFacts(
        Debtor debtor,
        @Nullable Long agreed,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate titledOn,
        List<Freeze> freezes,
        Set<String> undone,
        PublishedRates rates) {

    static OracleFacts of(Tale tale) {
        Long agreed = null;
        LocalDate noticedOn = null;
        LocalDate titledOn = null;
        List<Freeze> freezes = new ArrayList<>();
        List<Correct> corrections = new ArrayList<>();
        Set<String> undone = new HashSet<>();
        for (Operation operation : tale.operations()) {
            if (operation instanceof Agree agreement) agreed = agreement.rate();
            if (operation instanceof Notice notice) noticedOn = notice.on();
            if (operation instanceof Title title) titledOn = title.on();
            if (operation instanceof Freeze freeze) freezes.add(freeze);
            if (operation instanceof Correct correction) corrections.add(correction);
            if (operation instanceof Bounce bounce) undone.add(bounce.payment());
            if (operation instanceof TakeBack takenBack) undone.add(takenBack.name());
        }
        return new OracleFacts(
                tale.debtor(), agreed, noticedOn, titledOn, freezes, undone, new PublishedRates(corrections));
    }
}
