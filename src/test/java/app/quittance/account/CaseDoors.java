package app.quittance.account;

import app.quittance.GivenCases;
import app.quittance.account.Life.EntrustedClaim;
import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Charge;
import app.quittance.account.life.Operation.Credit;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Freeze;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Operation.Waive;
import app.quittance.account.life.Tale;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.law.interest.Component;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a tale happen through the doors that the program's pages and interfaces use, one transaction each. */
final class CaseDoors {

    private final Account account;
    private final Lives lives;
    private final CaseFiles caseFiles;
    private final GivenCases given;
    private final TransactionTemplate transactions;

    /** All cases of a run: a claim may come to another case than the one before it. */
    private final Map<CaseId, LiveCase> cases = new ConcurrentHashMap<>();

    CaseDoors(Account account, Lives lives, CaseFiles caseFiles, GivenCases given, TransactionTemplate transactions) {
        this.account = account;
        this.lives = lives;
        this.caseFiles = caseFiles;
        this.given = given;
        this.transactions = transactions;
    }

    Map<CaseId, LiveCase> cases() {
        return cases;
    }

    /** Opens a case with the claims with which a tale begins. */
    LiveCase open(ClientId client, Tale opening) {
        LiveCase opened = null;
        for (Operation operation : opening.operations()) {
            if (!(operation instanceof Entrust claim)) continue;
            if (opened == null) {
                DebtorKind kind = DebtorKind.valueOf(opening.debtor().name());
                CaseId id = given.of(client, kind, claim.entrustedOn(), invoice(claim));
                opened = new LiveCase(id, client, termsOf(opening));
                cases.put(id, opened);
                note(opened, claim);
            } else {
                entrust(opened, claim);
            }
        }
        return Objects.requireNonNull(opened);
    }

    /** Lets something happen; a refusal is the caller's to judge. */
    void happen(LiveCase on, Operation operation) {
        CaseId id = on.id();
        switch (operation) {
            case Pay it -> {
                var command = new RecordPayment(
                        id,
                        TaleLife.money(it.cents()),
                        it.on(),
                        PaymentMeans.TRANSFER,
                        it.toAgency() ? ReceivedBy.AGENCY : ReceivedBy.CLIENT,
                        it.name(),
                        claim(on, it.claim()),
                        key(on, it.name()));
                on.knows(it.name(), inAgency(() -> account.record(command, GivenCases.SOMEONE)));
            }
            case Credit it -> {
                var command = new GrantCreditNote(
                        id, on.claim(it.claim()), TaleLife.money(it.cents()), it.on(), it.name(), key(on, it.name()));
                on.knows(it.name(), inAgency(() -> account.credit(command, GivenCases.SOMEONE)));
            }
            case Waive it -> {
                var command = new GrantWaiver(
                        id,
                        claim(on, it.claim()),
                        Component.valueOf(it.part().name()),
                        TaleLife.money(it.cents()),
                        it.on(),
                        it.name(),
                        key(on, it.name()));
                on.knows(it.name(), inAgency(() -> account.waive(command, GivenCases.SOMEONE)));
            }
            case Charge it -> {
                var command = new ChargeCosts(id, TaleLife.money(it.cents()), it.on(), it.name(), key(on, it.name()));
                on.knows(it.name(), inAgency(() -> account.charge(command, GivenCases.SOMEONE)));
            }
            case Bounce it ->
                inAgency(() -> account.bounce(
                        on.movement(it.payment()), it.on(), "Provision insuffisante", GivenCases.SOMEONE));
            case Entrust it -> {
                entrust(on, it);
                return;
            }
            case Notice it -> inAgency(() -> caseFiles.giveNotice(id, it.on(), GivenCases.SOMEONE));
            case Title it ->
                inAgency(() -> {
                    caseFiles.toLitigation(id, GivenCases.SOMEONE);
                    caseFiles.recordTitle(id, it.on(), GivenCases.SOMEONE);
                });
            case Refund it -> {
                var command = new RefundOverpayment(
                        id, TaleLife.money(it.cents()), it.on(), PaymentMeans.TRANSFER, it.name(), key(on, it.name()));
                on.knows(it.name(), inAgency(() -> account.refund(command, GivenCases.SOMEONE)));
            }
            case Freeze it -> inAgency(() -> freeze(id, it));
            case TakeBack it ->
                inAgency(() -> account.takeBack(on.movement(it.name()), "Saisi par erreur", GivenCases.SOMEONE));
            case Operation.Correct it -> throw noDoor(it);
            case Agree it -> throw noDoor(it);
        }
        on.happened(operation);
    }

    /** Nobody knows how long proceedings last; a judge gives time until a day. */
    private void freeze(CaseId id, Freeze freeze) {
        LocalDate until = freeze.until();
        if (until == null) {
            caseFiles.hold(id, HoldReason.INSOLVENCY, freeze.from(), null, GivenCases.SOMEONE);
        } else {
            caseFiles.grantGrace(id, freeze.from(), until, "Jugement d’essai", GivenCases.SOMEONE);
        }
    }

    private void entrust(LiveCase on, Entrust claim) {
        CaseId taker = given.again(on.id(), claim.entrustedOn(), invoice(claim));
        LiveCase other = cases.computeIfAbsent(taker, id -> new LiveCase(id, on.client(), termsOf(on.tale())));
        note(other, claim);
    }

    private static Tale termsOf(Tale tale) {
        return tale.with(
                tale.operations().stream().filter(Agree.class::isInstance).toList());
    }

    /** The names of the test's invoices are their numbers. */
    private void note(LiveCase on, Entrust claim) {
        ClaimId id = inAgency(() -> lives.of(on.id())).claims().stream()
                .filter(each -> each.invoiceNumber().equals(claim.claim()))
                .map(EntrustedClaim::id)
                .findFirst()
                .orElseThrow();
        on.knows(claim.claim(), id);
        on.happened(claim);
    }

    private static GivenCases.Invoice invoice(Entrust claim) {
        return new GivenCases.Invoice(claim.claim(), TaleLife.money(claim.cents()), claim.dueOn());
    }

    private static @Nullable ClaimId claim(LiveCase on, @Nullable String name) {
        return Optional.ofNullable(name).map(on::claim).orElse(null);
    }

    private static String key(LiveCase on, String name) {
        return on.id().value() + ":" + name;
    }

    private static IllegalArgumentException noDoor(Operation operation) {
        return new IllegalArgumentException("No door for " + operation);
    }

    <T> T inAgency(Supplier<T> work) {
        return DataScope.AGENCY.call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private void inAgency(Runnable work) {
        inAgency(() -> {
            work.run();
            return true;
        });
    }
}
