package app.quittance.scoring;

import app.quittance.scoring.PageDraft.Owner;
import app.quittance.scoring.PageDraft.Telling;
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

/** Pages in the order of their clients and debtors: however many there are, one is held at a time. */
final class BookPages implements Iterator<BookPage>, AutoCloseable {

    /** As the database orders them. */
    private static final Comparator<UUID> KEYS = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<Owner> IN_ORDER =
            Comparator.comparing(Owner::client, KEYS).thenComparing(Owner::debtor, KEYS);

    private final List<Told> told;
    private final Runnable afterwards;

    /**
     * Each in the order of the debtors; of a debtor, the first tells first.
     *
     * @param afterwards done when the pages are closed
     */
    BookPages(List<Stream<Telling>> told, Runnable afterwards) {
        this.told = told.stream().map(Told::new).toList();
        this.afterwards = afterwards;
    }

    @Override
    public boolean hasNext() {
        return told.stream().anyMatch(each -> each.next != null);
    }

    @Override
    public BookPage next() {
        Owner owner = told.stream()
                .flatMap(each -> Stream.ofNullable(each.next))
                .map(Telling::owner)
                .min(IN_ORDER)
                .orElseThrow(NoSuchElementException::new);
        var draft = new PageDraft(owner);
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
        afterwards.run();
    }

    private static final class Told {

        private final Stream<Telling> rows;
        private final Iterator<Telling> tellings;
        private @Nullable Telling next;

        private Told(Stream<Telling> rows) {
            this.rows = rows;
            this.tellings = rows.iterator();
            advance();
        }

        private void tell(PageDraft draft) {
            for (Telling one = next; one != null && one.owner().equals(draft.owner()); one = next) {
                one.what().accept(draft);
                advance();
            }
        }

        private void advance() {
            next = tellings.hasNext() ? tellings.next() : null;
        }
    }
}
