package app.quittance.account.life;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What happened on one case, in the order in which it became known. It reads as words, and {@link Words} reads it back. */
public record Tale(Debtor debtor, List<Operation> operations) {

    public Tale {
        operations = List.copyOf(operations);
    }

    /** Reads a tale from its words. */
    public static Tale of(String words) {
        return Words.tale(words);
    }

    public Tale then(Operation operation) {
        List<Operation> longer = new ArrayList<>(operations);
        longer.add(operation);
        return new Tale(debtor, longer);
    }

    /** Its beginning. */
    public Tale first(int count) {
        return new Tale(debtor, operations.subList(0, count));
    }

    public Tale with(List<Operation> others) {
        return new Tale(debtor, others);
    }

    public int length() {
        return operations.size();
    }

    @Override
    public String toString() {
        return "debtor: " + debtor
                + operations.stream()
                        .map(operation -> "\n" + Words.of(operation))
                        .collect(Collectors.joining());
    }
}
