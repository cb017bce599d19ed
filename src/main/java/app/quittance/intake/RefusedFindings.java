package app.quittance.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** The refused rows of an import in their order, each with all that was found in it; read a page at a time. */
final class RefusedFindings implements Iterator<List<Finding>> {

    private static final int PAGE_ROWS = 1_000;

    private final FindingLog log;
    private final ImportId id;
    private final Deque<Finding> page = new ArrayDeque<>();
    private final Set<Integer> settled;
    private int lastRow;

    /** Those after a row, without the settled ones. */
    RefusedFindings(FindingLog log, ImportId id, int after, Set<Integer> settled) {
        this.log = log;
        this.id = id;
        this.lastRow = after;
        this.settled = settled;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty()) page.addAll(log.refusedAfter(id, lastRow, PAGE_ROWS, settled));
        return !page.isEmpty();
    }

    @Override
    public List<Finding> next() {
        if (!hasNext()) throw new NoSuchElementException();
        int row = rowOf(page.element());
        var findings = new ArrayList<Finding>();
        while (!page.isEmpty() && rowOf(page.element()) == row) findings.add(page.remove());
        lastRow = row;
        return findings;
    }

    private static int rowOf(Finding finding) {
        return Objects.requireNonNull(finding.row());
    }
}
