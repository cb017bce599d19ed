package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.interest.AllocationOrder;
import app.quittance.law.interest.ClaimStatement;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Conventions;
import app.quittance.law.interest.DayCount;
import app.quittance.law.interest.Debt;
import app.quittance.law.interest.DebtsStatement;
import app.quittance.law.interest.Directed;
import app.quittance.law.interest.Discharge;
import app.quittance.law.interest.Discharge.Part;
import app.quittance.law.interest.Freeze;
import app.quittance.law.interest.Movement;
import app.quittance.law.interest.SeveralDebts;
import app.quittance.ledger.Posting;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The program with one small error in it, each of a sort that somebody might make. */
enum PlantedFault implements Program {
    A_CENT_OF_INTEREST {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            Calculation right = REAL.calculation(life, rulebook, on);
            return withStatements(
                    right,
                    owed -> owed.segments().size() < 2
                            ? owed
                            : new ClaimStatement(
                                    owed.at(),
                                    owed.costs(),
                                    owed.interest().plus(CENT),
                                    owed.principal(),
                                    owed.indemnity(),
                                    owed.overpaid(),
                                    owed.interestAccrued().plus(CENT),
                                    owed.allocations(),
                                    owed.segments()));
        }
    },

    A_CENT_OF_AN_ALLOTMENT {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return withParts(REAL.calculation(life, rulebook, on), discharge -> oneCentToTheFirst(discharge.parts()));
        }
    },

    A_CENT_OF_A_POSTING {
        @Override
        public Map<BookedMovement, List<Posting>> postings(Life life, Calculation calculation) {
            Map<BookedMovement, List<Posting>> postings = REAL.postings(life, calculation);
            postings.replaceAll((movement, each) -> each.size() > 1 ? lowerFirst(each) : each);
            return postings;
        }
    },

    INTEREST_BEGINS_A_DAY_LATE {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return REAL.calculation(
                    withClaims(
                            life,
                            claim -> new EntrustedClaim(
                                    claim.id(),
                                    claim.invoiceNumber(),
                                    claim.invoicedOn(),
                                    claim.dueOn().plusDays(1),
                                    claim.amount(),
                                    claim.paidBefore(),
                                    claim.placedOn(),
                                    claim.laterInstalment(),
                                    claim.entrustedAt())),
                    rulebook,
                    on);
        }
    },

    A_RATE_CHANGES_A_DAY_LATE {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return REAL.calculation(life, rulebook == TaleLife.BUNDLED ? LATE : rulebook, on);
        }
    },

    A_PAYMENT_COUNTS_A_DAY_LATE {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return again(life, rulebook, on, UnaryOperator.identity(), cause -> {
                LocalDate next = cause.movement().date().plusDays(1);
                boolean payment = cause.movement() instanceof Movement.Payment && !next.isAfter(on);
                Money amount = cause.movement().amount();
                return payment
                        ? new Directed<>(new Movement.Payment(next, amount), cause.debt(), cause.unknownThen())
                        : cause;
            });
        }
    },

    A_FREEZE_BEGINS_A_DAY_LATE {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return again(
                    life,
                    rulebook,
                    on,
                    debt -> new Debt<>(
                            debt.key(),
                            debt.terms()
                                    .frozen(debt.terms().freezes().stream()
                                            .map(PlantedFault::aDayLate)
                                            .toList()),
                            debt.bornOn(),
                            debt.dueOn()),
                    UnaryOperator.identity());
        }
    },

    PRINCIPAL_BEFORE_INTEREST {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            var order = new Conventions(DayCount.ACT_365, AllocationOrder.PRINCIPAL_FIRST, null);
            return again(
                    life,
                    rulebook,
                    on,
                    debt -> new Debt<>(debt.key(), debt.terms().on(order), debt.bornOn(), debt.dueOn()),
                    UnaryOperator.identity());
        }
    },

    INDEMNITY_BEFORE_PRINCIPAL {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            Calculation right = REAL.calculation(life, rulebook, on);
            return withParts(right, discharge -> indemnityFirst(discharge, right.result()));
        }
    },

    OLDEST_BEFORE_MOST_BURDENSOME {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return again(life, rulebook, on, UnaryOperator.identity(), cause -> {
                boolean open = cause.movement() instanceof Movement.Payment && cause.debt() == null;
                return open ? towardsTheOldest(life, rulebook, cause) : cause;
            });
        }
    },

    A_LATER_CLAIM_TAKES_FROM_AN_EARLIER_PAYMENT {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return again(
                    life,
                    rulebook,
                    on,
                    UnaryOperator.identity(),
                    cause -> new Directed<>(cause.movement(), cause.debt(), Set.of()));
        }
    },

    A_CENT_OF_A_REFUND {
        @Override
        public Map<BookedMovement, List<Posting>> postings(Life life, Calculation calculation) {
            Map<BookedMovement, List<Posting>> postings = REAL.postings(life, calculation);
            postings.replaceAll((movement, each) -> movement.touchesDebts() ? each : lowerFirst(each));
            return postings;
        }
    },

    A_REFUND_COUNTS_A_DAY_LATE {
        @Override
        public Calculation calculation(Life life, Rulebook rulebook, LocalDate on) {
            return withRefunds(
                    REAL.calculation(life, rulebook, on),
                    refunds -> refunds.stream()
                            .filter(refund -> refund.on().isBefore(on))
                            .toList());
        }
    },

    A_BACK_DATED_REFUND_TAKES_WHAT_WENT_BACK_SINCE {
        @Override
        public void checkOutcome(Calculation calculation, BookedMovement movement) {
            REAL.checkOutcome(
                    withRefunds(
                            calculation,
                            refunds -> refunds.stream()
                                    .filter(refund -> !refund.on().isAfter(movement.on()))
                                    .toList()),
                    movement);
        }
    };

    private static final Money CENT = Money.euros("0.01");

    private static final Rulebook LATE = Rulebook.with(List.of(
            legal("4.92", LocalDate.of(2025, 1, 1)),
            legal("3.71", LocalDate.of(2025, 1, 2)),
            legal("3.71", LocalDate.of(2025, 7, 1)),
            legal("2.76", LocalDate.of(2025, 7, 2))));

    private static Fact legal(String percent, LocalDate from) {
        Fact bundled = Rulebook.bundled().on(FactName.LEGAL_OTHER, from);
        return new Fact(
                FactName.LEGAL_OTHER, new BigDecimal(percent), from, null, bundled.source(), bundled.confidence());
    }

    /** The calculation once more, with other debts or other movements. */
    private static Calculation again(
            Life life,
            Rulebook rulebook,
            LocalDate on,
            UnaryOperator<Debt<ClaimId>> debts,
            UnaryOperator<Directed<ClaimId>> movements) {
        Calculation right = REAL.calculation(life, rulebook, on);
        var terms = new Terms(life, rulebook);
        return new Calculation(
                on,
                right.claims(),
                right.movements(),
                right.refunds(),
                SeveralDebts.statement(
                        right.claims().stream().map(terms::debt).map(debts).toList(),
                        right.result().discharges().stream()
                                .map(Discharge::cause)
                                .map(movements)
                                .toList(),
                        life.currency(),
                        on,
                        rulebook.rates()));
    }

    private static Calculation withStatements(Calculation right, UnaryOperator<ClaimStatement> change) {
        DebtsStatement<ClaimId> result = right.result();
        Map<ClaimId, ClaimStatement> debts = new HashMap<>(result.debts());
        debts.replaceAll((claim, owed) -> change.apply(owed));
        return new Calculation(
                right.asOf(),
                right.claims(),
                right.movements(),
                right.refunds(),
                new DebtsStatement<>(result.at(), result.costs(), debts, result.discharges()));
    }

    private static Calculation withParts(Calculation right, Function<Discharge<ClaimId>, List<Part<ClaimId>>> change) {
        DebtsStatement<ClaimId> result = right.result();
        List<Discharge<ClaimId>> discharges = result.discharges().stream()
                .map(discharge -> new Discharge<>(discharge.cause(), change.apply(discharge), discharge.left()))
                .toList();
        return new Calculation(
                right.asOf(),
                right.claims(),
                right.movements(),
                right.refunds(),
                new DebtsStatement<>(result.at(), result.costs(), result.debts(), discharges));
    }

    private static Calculation withRefunds(Calculation right, UnaryOperator<List<BookedMovement>> change) {
        return new Calculation(
                right.asOf(), right.claims(), right.movements(), change.apply(right.refunds()), right.result());
    }

    private static List<Part<ClaimId>> oneCentToTheFirst(List<Part<ClaimId>> parts) {
        if (parts.size() < 2 || parts.get(1).amount().equals(CENT)) return parts;
        List<Part<ClaimId>> changed = new ArrayList<>(parts);
        changed.set(0, with(parts.get(0), parts.get(0).amount().plus(CENT)));
        changed.set(1, with(parts.get(1), parts.get(1).amount().minus(CENT)));
        return changed;
    }

    /** Where a payment lowered a principal and left the indemnity unpaid, it pays the indemnity first. */
    private static List<Part<ClaimId>> indemnityFirst(Discharge<ClaimId> discharge, DebtsStatement<ClaimId> owed) {
        if (!(discharge.cause().movement() instanceof Movement.Payment)) return discharge.parts();
        List<Part<ClaimId>> changed = new ArrayList<>();
        for (Part<ClaimId> part : discharge.parts()) {
            ClaimId claim = part.debt();
            if (claim == null || part.component() != Component.PRINCIPAL) {
                changed.add(part);
                continue;
            }
            Money indemnity = owed.debt(claim).indemnity().min(part.amount().minus(CENT));
            if (indemnity.isPositive()) changed.add(new Part<>(claim, Component.INDEMNITY, indemnity, part.ground()));
            changed.add(with(part, part.amount().minus(indemnity)));
        }
        return changed;
    }

    private static Part<ClaimId> with(Part<ClaimId> part, Money amount) {
        return new Part<>(part.debt(), part.component(), amount, part.ground());
    }

    private static List<Posting> lowerFirst(List<Posting> postings) {
        List<Posting> lowered = new ArrayList<>(postings);
        lowered.replaceAll(each -> each.equals(postings.getFirst()) ? lower(each) : each);
        return lowered;
    }

    private static Posting lower(Posting posting) {
        Money amount = posting.amount().equals(CENT) ? CENT : posting.amount().minus(CENT);
        return new Posting(posting.from(), posting.to(), amount, posting.subject(), posting.effectiveOn());
    }

    private static Freeze aDayLate(Freeze freeze) {
        LocalDate from = freeze.from().plusDays(1);
        boolean empty = freeze.until() != null && !from.isBefore(freeze.until());
        return empty ? freeze : new Freeze(from, freeze.until());
    }

    /** Names the oldest of the debts that are due, where another bore interest the day before and the oldest did not. */
    private static Directed<ClaimId> towardsTheOldest(Life life, Rulebook rulebook, Directed<ClaimId> cause) {
        LocalDate day = cause.movement().date();
        LocalDate eve = day.minusDays(1);
        Calculation before = REAL.calculation(life, rulebook, eve);
        Calculation dayBefore = REAL.calculation(life, rulebook, eve.minusDays(1));
        List<EntrustedClaim> due = before.claims().stream()
                .filter(claim -> !claim.dueOn().isAfter(day)
                        && !cause.unknownThen().contains(claim.id())
                        && before.result().debt(claim.id()).principal().isPositive())
                .sorted(Comparator.comparing(EntrustedClaim::dueOn))
                .toList();
        if (due.size() < 2 || due.get(0).dueOn().equals(due.get(1).dueOn())) return cause;
        boolean burdens = grows(due.getFirst(), dayBefore, before);
        boolean otherBurdens = due.stream().skip(1).anyMatch(claim -> grows(claim, dayBefore, before));
        if (burdens || !otherBurdens) return cause;
        return new Directed<>(cause.movement(), due.getFirst().id(), cause.unknownThen());
    }

    private static boolean grows(EntrustedClaim claim, Calculation before, Calculation after) {
        if (!before.claims().contains(claim)) return false;
        Money accrued = before.result().debt(claim.id()).interestAccrued();
        return after.result().debt(claim.id()).interestAccrued().compareTo(accrued) > 0;
    }

    private static Life withClaims(Life life, UnaryOperator<EntrustedClaim> change) {
        return new Life(
                life.caseId(),
                life.reference(),
                life.clientId(),
                life.status(),
                life.closingReason(),
                life.debtorKind(),
                life.contractPercent(),
                life.noticedOn(),
                life.currency(),
                life.claims().stream().map(change).toList(),
                life.freezes(),
                life.movements(),
                life.titledOn(),
                life.closedUntil());
    }
}
