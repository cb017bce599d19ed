package app.quittance.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The accounts of all rooms, by name. Two rooms that use one name are a bug, found at start. */
@Component
class Charts {

    private final Map<String, LedgerAccount> byName;

    Charts(List<Chart> charts) {
        byName = charts.stream()
                .flatMap(each -> each.accounts().stream())
                .collect(Collectors.toUnmodifiableMap(LedgerAccount::name, Function.identity()));
    }

    Collection<LedgerAccount> accounts() {
        return byName.values();
    }

    LedgerAccount get(String name) {
        LedgerAccount account = byName.get(name);
        if (account == null) throw new IllegalStateException("No chart knows the account " + name);
        return account;
    }
}
