package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where one payment went.
 *
 * @param shares what each claim received, by key; claims that received nothing are not there
 * @param left what found nothing to discharge
 */
public record CaseAllocation(CasePayment payment, Map<String, Allocation> shares, Money left) {

    public CaseAllocation {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }
}
