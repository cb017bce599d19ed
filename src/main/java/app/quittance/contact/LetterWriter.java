package app.quittance.contact;

import app.quittance.casefile.CaseFacts;
import app.quittance.document.CollectionLetter;
import app.quittance.document.DocumentId;
import app.quittance.document.EarlierLetter;
import app.quittance.document.RenderedPdf;
import app.quittance.kernel.AgencyCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a letter: asks the rules, gives it its reference, date and address, and has it drawn up. */
@Component
class LetterWriter {

    private final ContactRules rules;
    private final LetterNumbers numbers;
    private final LetterContents contents;
    private final LetterPress press;
    private final AgencyCalendar calendar;
    private final Clock clock;

    LetterWriter(
            ContactRules rules,
            LetterNumbers numbers,
            LetterContents contents,
            LetterPress press,
            AgencyCalendar calendar,
            Clock clock) {
        this.rules = rules;
        this.numbers = numbers;
        this.contents = contents;
        this.press = press;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The reference comes first: once it is taken, no one else writes on this case until the transaction ends. */
    Letter write(CaseFacts file, SendLetter command) {
        String reference = numbers.next(file);
        LocalDate on = date();
        rules.requireLetter(file, command, on);
        LetterMeans means = command.means();
        var draft = new Draft(
                file,
                command.kind(),
                means,
                reference,
                on,
                means == LetterMeans.REGISTERED ? numbers.registered(command.registeredNumber()) : null,
                means == LetterMeans.EMAIL ? rules.email(file, on, clock.instant()) : null,
                recalled(file, command.kind()));
        CollectionLetter content = contents.of(draft);
        DocumentId document = press.keep(draft, content, command.by());
        return new Letter(draft, content, document, command.by(), clock.instant());
    }

    RenderedPdf preview(CaseFacts file, LetterKind kind) {
        LetterMeans means = kind == LetterKind.FORMAL_NOTICE ? LetterMeans.REGISTERED : LetterMeans.POST;
        var draft = new Draft(file, kind, means, numbers.preview(file), date(), null, null, recalled(file, kind));
        return press.draw(contents.of(draft));
    }

    private LocalDate date() {
        return ContactRules.letterDay(calendar.today());
    }

    private @Nullable EarlierLetter recalled(CaseFacts file, LetterKind kind) {
        return kind == LetterKind.FIRST_LETTER
                ? null
                : rules.firstLetter(file.id()).orElse(null);
    }
}
