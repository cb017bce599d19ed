package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.DebtorNotes;
import app.quittance.casefile.PlacementNotes.OfClaim;
import app.quittance.casefile.SaidThing;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the client said of the debtor and that weighs before court: its own formal notice, its wish for tact, its insurer. */
@Component
class SaidChecks {

    private static final String NOTICE = "C. civ. art. 1344";

    private final ClientWords words;
    private final Exhibits exhibits;

    SaidChecks(ClientWords words, Exhibits exhibits) {
        this.words = words;
        this.exhibits = exhibits;
    }

    /**
     * A formal notice that the client says it sent.
     *
     * @param ofAll whether it is of every open claim
     * @param proven whether its copy was given
     * @param received whether the proof that the debtor had it was given
     */
    record OwnNotice(LocalDate sentOn, String invoices, boolean ofAll, boolean proven, boolean received) {

        /** Stands for one of the agency's. */
        boolean counts() {
            return ofAll && proven;
        }

        Finding finding() {
            return proven
                    ? Finding.met(Check.CLIENT_NOTICE, NOTICE, sentOn, invoices)
                    : Finding.mendable(Check.CLIENT_NOTICE, ExhibitKind.FORMAL_NOTICE, sentOn, invoices);
        }
    }

    /** The last one that the client says it sent of claims that are still open. */
    Optional<OwnNotice> ownNotice(CaseId caseId, List<Claim> open) {
        Set<Object> ids = open.stream().map(Claim::id).collect(Collectors.toSet());
        List<OfClaim> noticed = words.of(caseId).claims().stream()
                .filter(said -> said.notes().noticedOn() != null && ids.contains(said.claimId()))
                .toList();
        return noticed.stream()
                .map(said -> Objects.requireNonNull(said.notes().noticedOn()))
                .max(Comparator.naturalOrder())
                .map(last -> new OwnNotice(
                        last,
                        noticed.stream().map(OfClaim::invoiceNumber).distinct().collect(Collectors.joining(", ")),
                        noticed.size() == open.size(),
                        exhibits.isGiven(caseId, ExhibitKind.FORMAL_NOTICE),
                        exhibits.isGiven(caseId, ExhibitKind.NOTICE_RECEIPT)));
    }

    /** What to weigh before the client goes to court with this debtor. */
    List<Finding> check(CaseId caseId, boolean approved) {
        DebtorNotes said = words.ofDebtor(caseId);
        var findings = new ArrayList<Finding>();
        if (said.isCareful()) findings.add(approved ? Finding.met(Check.CARE, "") : Finding.warned(Check.CARE, ""));
        if (!said.isInsured()) return findings;
        Object insurer = Objects.requireNonNullElse(said.insurer(), SaidThing.INSURER);
        String agreement = said.insurerAgreement();
        findings.add(
                agreement == null
                        ? Finding.warned(Check.INSURER_UNCLEAR, "", insurer)
                        : Finding.warned(Check.INSURER_AGREEMENT, "", insurer, agreement));
        if (said.insurerDueOn() != null) {
            findings.add(Finding.warned(Check.INSURER_DEADLINE, "", insurer, said.insurerDueOn()));
        }
        return findings;
    }
}
