package app.quittance.dispute;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DisputeDeskTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private DisputeDesk desk;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Journal journal;

    @Autowired
    private GivenCases given;

    private ClientId client;
    private CaseId caseId;

    @BeforeEach
    void a_case() {
        onDay(MONDAY);
        client = given.client();
        caseId = given.companyCase(client, MONDAY);
    }

    @Test
    void a_dispute_holds_its_case_and_waits_for_the_client() {
        DisputeId id = open();
        var dispute = asAgency(() -> desk.get(id));
        assertThat(dispute.status()).isEqualTo(DisputeStatus.AWAITING_CLIENT);
        assertThat(dispute.since()).isEqualTo(MONDAY);
        assertThat(given.facts(caseId).isHeld(HoldReason.DISPUTED)).isTrue();
        assertThat(kinds()).endsWith("case.held", "dispute.opened");
    }

    @Test
    void the_client_answers_in_its_own_name_with_its_evidence_and_the_agency_settles() {
        DisputeId id = open();
        var proof = Uuid7.next();
        asClient(client, () -> {
            desk.answer(new AnswerDispute(id, "Le bon de livraison est signé.", List.of(proof), SOMEONE));
            return id;
        });
        var answered = asAgency(() -> desk.get(id));
        assertThat(answered.status()).isEqualTo(DisputeStatus.AWAITING_AGENCY);
        assertThat(answered.exchanges())
                .extracting(ExchangeFacts::side)
                .containsExactly(DisputeSide.DEBTOR, DisputeSide.CLIENT);
        assertThat(answered.exchanges().getLast().documents()).containsExactly(proof);

        settle(id, DisputeOutcome.REJECTED);
        assertThat(given.facts(caseId).isHeld()).isFalse();
        assertThat(asAgency(() -> desk.of(caseId)).getFirst().settledOn()).contains(MONDAY);
    }

    @Test
    void an_answer_out_of_turn_is_refused_and_changes_nothing() {
        DisputeId id = open();
        answer(id);
        assertThatThrownBy(() -> answer(id)).isInstanceOf(Refusal.class).hasMessageContaining("not-their-turn");
        assertThat(asAgency(() -> desk.get(id)).exchanges()).hasSize(2);
    }

    @Test
    void what_a_side_adds_later_does_not_change_whose_turn_it_is() {
        DisputeId id = open();
        asAgency(() -> {
            desk.add(new AddToDispute(id, DisputeSide.DEBTOR, "Photos jointes.", List.of(), SOMEONE));
            return id;
        });
        assertThat(asAgency(() -> desk.get(id)).status()).isEqualTo(DisputeStatus.AWAITING_CLIENT);
    }

    @Test
    void a_case_has_one_open_dispute() {
        open();
        assertThatThrownBy(this::open).isInstanceOf(Refusal.class).hasMessageContaining("already-open");
    }

    @Test
    void a_closed_case_is_not_disputed() {
        asAgency(() -> {
            caseFiles.close(caseId, ClosingReason.WITHDRAWN, SOMEONE);
            return caseId;
        });
        assertThatThrownBy(this::open).isInstanceOf(Refusal.class).hasMessageContaining("case-closed");
    }

    @Test
    void an_invoice_of_another_case_cannot_be_named() {
        var foreign = new OpenDispute(
                caseId, List.of(new ClaimId(Uuid7.next())), DisputeReason.OTHER, "Je conteste.", SOMEONE);
        assertThatThrownBy(() -> asAgency(() -> desk.open(foreign))).isInstanceOf(Unknown.class);
    }

    @Test
    void another_client_neither_sees_nor_answers_a_dispute() {
        DisputeId id = open();
        ClientId other = given.client();
        assertThat(asClient(other, () -> desk.of(caseId))).isEmpty();
        var answer = new AnswerDispute(id, "Nous répondons.", List.of(), SOMEONE);
        assertThatThrownBy(() -> asClient(other, () -> {
                    desk.answer(answer);
                    return id;
                }))
                .isInstanceOf(Unknown.class);
    }

    /** Whatever is done in whatever order, the case is held for a dispute exactly while one is open. */
    @Test
    void dispute_and_hold_stand_or_fall_together() {
        var random = new Random(20261116);
        for (int step = 0; step < 60; step++) {
            try {
                act(random);
            } catch (Refusal refused) {
                assertThat(refused.code()).startsWith("dispute.");
            }
            boolean open = asAgency(() -> desk.of(caseId)).stream()
                    .anyMatch(dispute -> dispute.status().isOpen());
            assertThat(given.facts(caseId).isHeld(HoldReason.DISPUTED)).isEqualTo(open);
        }
    }

    private void act(Random random) {
        var latest = asAgency(() -> desk.of(caseId)).stream().findFirst();
        int choice = latest.isEmpty() ? 0 : random.nextInt(4);
        switch (choice) {
            case 0 -> open();
            case 1 -> answer(latest.orElseThrow().id());
            case 2 ->
                settle(
                        latest.orElseThrow().id(),
                        random.nextBoolean() ? DisputeOutcome.ACCEPTED : DisputeOutcome.WITHDRAWN);
            default -> ask(latest.orElseThrow().id());
        }
    }

    private DisputeId open() {
        return asAgency(() -> desk.open(new OpenDispute(
                caseId, List.of(), DisputeReason.NOT_AS_AGREED, "Les palettes étaient abîmées.", SOMEONE)));
    }

    private void answer(DisputeId id) {
        asAgency(() -> {
            desk.answer(new AnswerDispute(id, "La livraison est conforme.", List.of(), SOMEONE));
            return id;
        });
    }

    private void ask(DisputeId id) {
        asAgency(() -> {
            desk.ask(new AskClient(id, "Avez-vous le bon de livraison ?", SOMEONE));
            return id;
        });
    }

    private void settle(DisputeId id, DisputeOutcome outcome) {
        asAgency(() -> {
            desk.settle(new SettleDispute(id, outcome, "Au vu des pièces.", SOMEONE));
            return id;
        });
    }

    private List<String> kinds() {
        return asAgency(() -> journal.of(caseId.value())).stream()
                .map(JournalEntry::kind)
                .toList();
    }
}
