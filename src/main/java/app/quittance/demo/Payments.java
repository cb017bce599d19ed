package app.quittance.demo;

import app.quittance.account.Account;
import app.quittance.account.GrantWaiver;
import app.quittance.account.MovementId;
import app.quittance.account.Owed;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.account.Statements;
import app.quittance.arrangement.PlanStatus;
import app.quittance.arrangement.Plans;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Component;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;

/** The money of the demonstration: payments of part or all, instalments, what bounced, what was let off. */
@Service
class Payments {

    private final Account account;
    private final Statements statements;
    private final Plans plans;
    private final Map<CaseId, MovementId> lastPayment = new ConcurrentHashMap<>();

    Payments(Account account, Statements statements, Plans plans) {
        this.account = account;
        this.statements = statements;
        this.plans = plans;
    }

    /** The next instalment of the running plan, paid on its day or a little before. */
    void instalment(CaseId id, Act act, RandomGenerator random) {
        plans.running(id).flatMap(plan -> plan.next()).ifPresent(next -> {
            Money owed = statements.of(id, act.on()).total();
            if (owed.isPositive()) pay(id, act, next.amount().min(owed), ReceivedBy.AGENCY, random);
        });
    }

    /** Whoever kept a plan to its end is let off what ran on meanwhile. */
    void waiveRest(CaseId id, Act act) {
        boolean kept = plans.of(id).stream().anyMatch(plan -> plan.status() == PlanStatus.KEPT);
        if (!kept) return;
        Owed owed = statements.of(id, act.on()).owed();
        waive(id, act, Component.INTEREST, owed.interest());
        waive(id, act, Component.PRINCIPAL, owed.principal());
    }

    private void waive(CaseId id, Act act, Component component, Money amount) {
        if (!amount.isPositive()) return;
        account.waive(
                new GrantWaiver(
                        id,
                        null,
                        component,
                        amount,
                        act.on(),
                        "Échéancier tenu jusqu’au bout : intérêts courus depuis abandonnés.",
                        "demo waiver " + component + " " + id.value()),
                DemoFill.LEAD);
    }

    Money owed(CaseId id, Act act) {
        Money total = statements.of(id, act.on()).total();
        return act.share() == 1
                ? total
                : Money.rounded(total.amount().multiply(BigDecimal.valueOf(act.share())), total.currency());
    }

    void pay(CaseId id, Act act, Money amount, ReceivedBy receivedBy, RandomGenerator random) {
        if (!amount.isPositive()) return;
        PaymentMeans means = random.nextInt(5) == 0 ? PaymentMeans.CHEQUE : PaymentMeans.TRANSFER;
        String reference = (means == PaymentMeans.CHEQUE ? "CHQ " : "VIR ") + (1_000_000 + random.nextInt(8_999_999));
        MovementId paid = account.record(
                new RecordPayment(
                        id,
                        amount,
                        act.on(),
                        means,
                        receivedBy,
                        reference,
                        null,
                        "demo " + id.value() + " " + act.on()),
                DemoFill.ACCOUNTANT);
        lastPayment.put(id, paid);
    }

    void bounce(CaseId id, Act act) {
        MovementId paid = lastPayment.get(id);
        if (paid != null) account.bounce(paid, act.on(), "provision insuffisante", DemoFill.ACCOUNTANT);
    }
}
