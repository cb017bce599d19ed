package app.quittance;

import app.quittance.casefile.StagedClaim;
import app.quittance.client.ClientProfile;
import app.quittance.client.MandateTerms;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.StagedDebtor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Ready-made clients, debtors and claims for tests, each new one unlike those before. */
public final class Placement {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Placement() {}

    public static ClientProfile client() {
        int number = NUMBER.incrementAndGet();
        return new ClientProfile(
                ClientId.random(),
                "T-" + number,
                "Matériaux du Test " + number,
                "SAS",
                Optional.of(new BigDecimal("50000.00")),
                siren(number),
                "Lyon",
                "1, rue du Test",
                "69003",
                "Lyon",
                "Mme Claire Essai",
                "présidente",
                "négoce de matériaux",
                "compta@example.org",
                "01 99 00 00 01",
                "FR7699999000010000000000164",
                new MandateTerms(LocalDate.of(2024, 1, 2), 30, Optional.empty(), new BigDecimal("12.00")));
    }

    /** A company nobody knows yet. */
    public static StagedDebtor company(int rowNo) {
        return company(rowNo, siren(NUMBER.incrementAndGet()));
    }

    public static StagedDebtor company(int rowNo, String siren) {
        return new StagedDebtor(
                rowNo,
                DebtorKind.COMPANY,
                "Bâti " + siren,
                null,
                null,
                siren,
                "2, rue du Test",
                "69003",
                "Lyon",
                null,
                null);
    }

    public static StagedDebtor consumer(int rowNo, String surname) {
        return new StagedDebtor(
                rowNo,
                DebtorKind.CONSUMER,
                surname,
                "Mme",
                "Jeanne",
                null,
                "3, rue du Test",
                "38000",
                "Grenoble",
                null,
                null);
    }

    /** An invoice of 1 200,00 € due on a date, thirty days after it was written. */
    public static StagedClaim claim(int rowNo, String invoice, LocalDate due) {
        return claim(rowNo, invoice, due, "1200.00");
    }

    public static StagedClaim claim(int rowNo, String invoice, LocalDate due, String amount) {
        return new StagedClaim(
                rowNo, invoice, due.minusDays(30), due, Money.euros(amount), Money.euros("0"), null, false);
    }

    /** A valid SIREN of a range that no company has. */
    public static String siren(int number) {
        return sirenOf(99_000_000 + number);
    }

    /** The number that begins with these eight digits. */
    public static String sirenOf(int eightDigits) {
        String eight = "%08d".formatted(eightDigits);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = eight.charAt(7 - i) - '0';
            if (i % 2 == 0) digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return eight + (10 - sum % 10) % 10;
    }
}
