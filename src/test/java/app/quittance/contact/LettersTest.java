package app.quittance.contact;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Schedule;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.Debtors;
import app.quittance.document.DocumentStore;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.law.contact.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters through the calendar: 16 November 2026 is a Monday. */
class LettersTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Letters letters;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Plans plans;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private Journal journal;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    private ClientId client;
    private CaseId caseId;

    @BeforeEach
    void a_case() {
        onDay(MONDAY);
        agency.exists();
        client = given.client();
        caseId = given.companyCase(client, MONDAY);
    }

    @Test
    void the_first_letter_begins_the_amicable_phase_and_is_kept_where_the_client_reads_it() {
        LetterFacts letter = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        assertThat(letter.reference()).isEqualTo(given.facts(caseId).reference() + "-L1");
        assertThat(letter.opens()).isTrue();
        assertThat(letter.payBy()).isAfter(MONDAY);
        assertThat(given.facts(caseId).status()).isEqualTo(CaseStatus.AMICABLE);
        assertThat(asClient(client, () -> documents.get(letter.documentId())).title())
                .isEqualTo("Lettre d’ouverture " + letter.reference());
        assertThat(asAgency(() -> journal.of(caseId.value())).stream().map(JournalEntry::kind))
                .contains("case.amicable", "letter.sent");
    }

    @Test
    void nothing_comes_before_the_first_letter() {
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.POST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("contact.first-letter-missing");
        assertThat(given.facts(caseId).status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(asAgency(() -> letters.of(caseId))).isEmpty();
    }

    @Test
    void a_reminder_recalls_the_reference_and_the_date_of_the_first_letter() {
        LetterFacts first = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        onDay(MONDAY.plusDays(14));
        LetterFacts reminder = send(LetterKind.REMINDER, LetterMeans.POST);
        assertThat(text(reminder)).contains(first.reference(), "16 novembre 2026");
        assertThat(reminder.opens()).isFalse();
    }

    @Test
    void a_formal_notice_without_a_first_letter_holds_its_mentions_and_counts_as_one() {
        LetterFacts notice = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        assertThat(notice.opens()).isTrue();
        assertThat(text(notice)).contains("recouvrement amiable", "Les frais de recouvrement entrepris sans titre");
        assertThat(asAgency(() -> letters.firstLetter(caseId)).orElseThrow().reference())
                .isEqualTo(notice.reference());
    }

    @Test
    void the_first_letter_goes_once_and_never_by_email_and_a_notice_is_registered() {
        assertThatThrownBy(() -> send(LetterKind.FIRST_LETTER, LetterMeans.EMAIL))
                .hasMessageContaining("on-paper");
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        assertThatThrownBy(() -> send(LetterKind.FIRST_LETTER, LetterMeans.POST))
                .hasMessageContaining("first-already-sent");
        assertThatThrownBy(() -> send(LetterKind.FORMAL_NOTICE, LetterMeans.POST))
                .hasMessageContaining("notice-registered");
    }

    @Test
    void an_email_without_a_mail_server_is_refused_in_so_many_words() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.EMAIL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("email-not-set-up");
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"DISPUTED", "LIMITED", "INSOLVENCY", "OVER_INDEBTEDNESS", "CLIENT_REQUEST"})
    void a_case_that_rests_is_not_written_to(HoldReason reason) {
        hold(reason);
        assertThatThrownBy(() -> send(LetterKind.FIRST_LETTER, LetterMeans.POST))
                .hasMessageContaining("case-held");
    }

    @Test
    void a_closed_case_and_one_with_the_legal_team_are_not_written_to() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        act(() -> caseFiles.toLitigation(caseId, SOMEONE));
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.POST))
                .hasMessageContaining("with-the-legal-team");
        act(() -> caseFiles.close(caseId, ClosingReason.WITHDRAWN, SOMEONE));
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.POST)).hasMessageContaining("case-closed");
    }

    @Test
    void while_a_plan_is_kept_nothing_is_demanded_beside_it() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        var schedule = Schedule.monthly(Money.euros("900.00"), 3, MONDAY.plusDays(20));
        asAgency(() -> plans.agree(caseId, schedule.instalments(), SOMEONE));
        onDay(MONDAY.plusDays(14));
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.POST)).hasMessageContaining("plan-on-track");
        assertThatThrownBy(() -> send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED))
                .hasMessageContaining("plan-running");
    }

    @Test
    void the_same_letter_does_not_go_twice_on_a_day() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        send(LetterKind.REMINDER, LetterMeans.POST);
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.POST)).hasMessageContaining("already-today");
    }

    @ParameterizedTest
    @EnumSource(
            value = Delivery.class,
            names = {"DELIVERED", "UNCLAIMED", "REFUSED"})
    void a_notice_counts_from_its_first_presentation_whether_taken_refused_or_left_unclaimed(Delivery outcome) {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        LetterFacts notice = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        onDay(MONDAY.plusDays(20));
        record(notice, outcome, MONDAY.plusDays(3));
        assertThat(given.facts(caseId).status()).isEqualTo(CaseStatus.FORMAL_NOTICE);
        assertThat(given.facts(caseId).noticedOn()).contains(MONDAY.plusDays(3));
        assertThat(given.facts(caseId).isHeld()).isFalse();
        assertThat(lastDayOfNotice()).isEqualTo(notice.payBy());
    }

    @Test
    void a_notice_presented_late_leaves_its_whole_delay() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        LetterFacts notice = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        onDay(MONDAY.plusDays(30));
        record(notice, Delivery.DELIVERED, MONDAY.plusDays(9));
        assertThat(lastDayOfNotice()).isEqualTo(MONDAY.plusDays(9 + 8));
    }

    @Test
    void a_notice_to_somebody_unknown_there_is_none_and_holds_the_case_until_the_address_is_corrected() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        LetterFacts notice = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        onDay(MONDAY.plusDays(5));
        record(notice, Delivery.UNKNOWN_AT_ADDRESS, MONDAY.plusDays(3));
        assertThat(given.facts(caseId).noticedOn()).isEmpty();
        assertThat(given.facts(caseId).isHeld(HoldReason.ADDRESS_UNKNOWN)).isTrue();
        assertThatThrownBy(() -> send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED))
                .hasMessageContaining("address-unknown");
        act(() -> {
            debtors.correctAddress(given.facts(caseId).debtorId(), "9 rue Neuve", "38000", "Grenoble");
            caseFiles.release(caseId, HoldReason.ADDRESS_UNKNOWN, SOMEONE);
        });
        LetterFacts again = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        assertThat(again.sentTo()).contains("9 rue Neuve");
    }

    @Test
    void a_first_letter_that_came_back_unread_is_none_and_may_go_again() {
        LetterFacts first = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        onDay(MONDAY.plusDays(5));
        record(first, Delivery.MISADDRESSED, MONDAY.plusDays(4));
        act(() -> caseFiles.release(caseId, HoldReason.ADDRESS_UNKNOWN, SOMEONE));
        assertThatThrownBy(() -> send(LetterKind.REMINDER, LetterMeans.POST))
                .hasMessageContaining("first-letter-missing");
        LetterFacts again = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        assertThat(asAgency(() -> letters.firstLetter(caseId)).orElseThrow().reference())
                .isEqualTo(again.reference());
    }

    @Test
    void what_became_of_a_letter_is_recorded_once_and_not_before_it_left() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        LetterFacts notice = send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED);
        assertThatThrownBy(() -> record(notice, Delivery.DELIVERED, MONDAY.minusDays(1)))
                .hasMessageContaining("delivery-date");
        assertThatThrownBy(() -> record(notice, Delivery.DELIVERED, MONDAY.plusDays(1)))
                .hasMessageContaining("delivery-date");
        record(notice, Delivery.REFUSED, MONDAY);
        assertThatThrownBy(() -> record(notice, Delivery.DELIVERED, MONDAY)).hasMessageContaining("delivery-known");
    }

    @Test
    void of_an_ordinary_letter_only_its_return_is_known() {
        LetterFacts first = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        assertThatThrownBy(() -> record(first, Delivery.DELIVERED, MONDAY)).hasMessageContaining("not-registered");
    }

    @Test
    void a_registered_number_is_the_posts_own_or_the_next_of_the_house() {
        send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        var typed = new SendLetter(caseId, LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, "1a23456789012", SOMEONE);
        assertThat(send(typed).registeredNumber()).contains("1A 234 567 8901 2");
        onDay(MONDAY.plusDays(1));
        assertThatThrownBy(() -> send(typed)).hasMessageContaining("registered-number-taken");
        var wrong = new SendLetter(caseId, LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, "12345", SOMEONE);
        assertThatThrownBy(() -> send(wrong)).hasMessageContaining("letter.registered-number");
        assertThat(send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED)
                        .registeredNumber()
                        .orElseThrow())
                .matches("1A \\d{3} \\d{3} \\d{4} \\d");
    }

    @Test
    void a_letter_of_a_sunday_is_dated_the_monday() {
        onDay(LocalDate.of(2026, 11, 22));
        assertThat(send(LetterKind.FIRST_LETTER, LetterMeans.POST).sentOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_preview_changes_nothing() {
        byte[] pdf =
                asAgency(() -> letters.preview(caseId, LetterKind.FIRST_LETTER)).bytes();
        assertThat(text(pdf)).contains("recouvrement amiable");
        assertThat(given.facts(caseId).status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(asAgency(() -> letters.of(caseId))).isEmpty();
        assertThat(asAgency(() -> documents.ofCase(caseId))).isEmpty();
    }

    @Test
    void a_consumer_is_never_asked_for_penalties_the_fixed_indemnity_or_costs() {
        caseId = given.consumerCase(client, MONDAY);
        for (LetterFacts letter : allThree()) {
            assertThat(text(letter))
                    .doesNotContain(
                            "40,00", "40 €", "indemnité forfaitaire", "Indemnité forfaitaire", "pénalité", "Pénalité")
                    .contains("1 200,00");
            assertThat(letter.asked()).isEqualTo(Money.euros("1200.00"));
        }
    }

    @Test
    void a_company_is_asked_for_penalties_and_forty_euros_an_invoice_each_on_its_line() {
        LetterFacts letter = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        assertThat(text(letter)).contains("Pénalités de retard", "Indemnité forfaitaire", "40,00", "12,40");
        assertThat(letter.asked()).isGreaterThan(Money.euros("1240.00"));
    }

    @Test
    void no_letter_holds_a_word_that_a_collector_may_not_write() {
        for (LetterFacts letter : allThree()) {
            assertThat(Wording.faultsIn(text(letter))).isEmpty();
        }
    }

    @Test
    void another_client_sees_neither_letter_nor_its_document() {
        LetterFacts letter = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        ClientId other = given.client();
        assertThat(asClient(other, () -> letters.of(caseId))).isEmpty();
        assertThatThrownBy(() -> asClient(other, () -> documents.get(letter.documentId())))
                .isInstanceOf(Unknown.class);
    }

    private List<LetterFacts> allThree() {
        LetterFacts first = send(LetterKind.FIRST_LETTER, LetterMeans.POST);
        onDay(MONDAY.plusDays(14));
        LetterFacts reminder = send(LetterKind.REMINDER, LetterMeans.POST);
        onDay(MONDAY.plusDays(28));
        return List.of(first, reminder, send(LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED));
    }

    private LetterFacts send(LetterKind kind, LetterMeans means) {
        return send(new SendLetter(caseId, kind, means, SOMEONE));
    }

    private LetterFacts send(SendLetter command) {
        LetterId id = asAgency(() -> letters.send(command));
        return asAgency(() -> letters.get(id));
    }

    private void record(LetterFacts letter, Delivery outcome, LocalDate on) {
        act(() -> letters.recordDelivery(new RecordDelivery(letter.id(), outcome, on, SOMEONE)));
    }

    private void hold(HoldReason reason) {
        act(() -> caseFiles.hold(caseId, reason, MONDAY, null, SOMEONE));
    }

    private void act(Runnable work) {
        asAgency(() -> {
            work.run();
            return caseId;
        });
    }

    private LocalDate lastDayOfNotice() {
        return asAgency(() -> jdbc.sql("select last_day from contact.api_notice where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> row.getObject("last_day", LocalDate.class))
                .single());
    }

    private String text(LetterFacts letter) {
        return text(asAgency(() -> documents.bytes(letter.documentId())));
    }

    /** The words of a PDF, with plain spaces. */
    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\u202f\\s]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
