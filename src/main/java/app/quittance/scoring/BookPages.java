package app.quittance.scoring;

import app.quittance.scoring.PageDraft.Fact;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The pages of a client's book, in the order of their debtors: however many there are, one is held at a time. */
final class BookPages implements Iterator<BookPage>, AutoCloseable {

    /** As the database orders them. */
    private static final Comparator<UUID> IN_ORDER = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final List<Told> told;

    /** Each in the order of the debtors; of a debtor, the first tells first. */
    BookPages(List<Stream<Fact>> told) {
        this.told = told.stream().map(Told::new).toList();
    }

    @Override
    public boolean hasNext() {
        return told.stream().anyMatch(each -> each.next != null);
    }

    @Override
    public BookPage next() {
        UUID debtor = told.stream()
                .flatMap(each -> Stream.ofNullable(each.next))
                .map(Fact::debtor)
                .min(IN_ORDER)
                .orElseThrow(NoSuchElementException::new);
        var draft = new PageDraft(debtor);
        told.forEach(each -> each.tell(draft));
        return draft.page();
    }

    /** What is left of them. */
    Stream<BookPage> rest() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public void close() {
        told.forEach(each -> each.rows.close());
    }

    private static final class Told {

        private final Stream<Fact> rows;
        private final Iterator<Fact> facts;
        private @Nullable Fact next;

        private Told(Stream<Fact> rows) {
            this.rows = rows;
            this.facts = rows.iterator();
            advance();
        }

        private void tell(PageDraft draft) {
            for (Fact fact = next; fact != null && fact.debtor().equals(draft.debtor()); fact = next) {
                fact.telling().accept(draft);
                advance();
            }
        }

        private void advance() {
            next = facts.hasNext() ? facts.next() : null;
        }
    }
}
