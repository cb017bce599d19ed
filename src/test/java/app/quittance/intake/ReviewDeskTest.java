package app.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Likeness.Decision;
import app.quittance.debtor.Likenesses;
import app.quittance.debtor.Sign;
import app.quittance.debtor.Spellings;
import app.quittance.intake.ImportReport.Debtors;
import app.quittance.intake.Review.Answers;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's person says which debtors and invoices of a file are ones placed before: the file, and the next ones, follow. */
class ReviewDeskTest extends DatabaseTest {

    private static final Actor JEANNE = new Actor(Actor.Kind.PERSON, UUID.randomUUID(), "Jeanne Prou");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Autowired
    private Imports imports;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Spellings spellings;

    @Autowired
    private Likenesses likenesses;

    @Autowired
    private GivenCases given;

    private ClientId client;
    private String surname = "";
    private String phone = "";

    @BeforeEach
    void a_debtor_placed_before() {
        onDay(LocalDate.of(2026, 11, 22));
        client = given.client();
        surname = "Pareil" + client.value().toString().substring(24);
        phone = "06%08d".formatted(Math.floorMod(client.value().hashCode(), 100_000_000));
        assertThat(taken(send(before(), ImportMode.COMMIT)).cases().opened()).isOne();
    }

    @Test
    void one_who_is_the_same_joins_the_case_of_the_one_placed_before() {
        ImportReport tried = send(moved("F-2"), ImportMode.DRY_RUN);
        assertThat(tried.debtors()).contains(new Debtors(0, 1, 0));
        Resemblance asked = onlyOne(tried.id());
        assertThat(asked.inFile().name()).isEqualTo("Zoé " + surname.toUpperCase(Locale.ROOT));
        assertThat(asked.inFile().place()).isEqualTo("18 quai Perdu, 38000 Grenoble");
        assertThat(asked.known().name()).isEqualTo("Zoé " + surname);
        assertThat(asked.agreeing()).contains(Sign.PHONE_SAME);
        assertThat(asked.rows()).containsExactly(2);
        assertThat(asked.answer()).isEmpty();

        ImportReport look = answered(tried.id(), asked.number(), Verdict.SAME);
        assertThat(look.id()).isNotEqualTo(tried.id());
        assertThat(look.debtors()).contains(new Debtors(1, 0, 0));
        assertThat(look.cases()).isEqualTo(new ImportReport.Cases(0, 1));
        assertThat(look.findings()).isEmpty();
        assertThat(onlyOne(look.id()).answer()).hasValueSatisfying(said -> {
            assertThat(said.verdict()).isEqualTo(Verdict.SAME);
            assertThat(said.by()).isEqualTo("Jeanne Prou");
        });

        DataScope.of(client).run(() -> imports.commit(look.id(), JEANNE));
        ImportReport taken = taken(look);
        assertThat(taken.cases()).isEqualTo(new ImportReport.Cases(0, 1));
        assertThat(send(moved("F-3"), ImportMode.COMMIT).cases())
                .as("the next file is not asked again")
                .isEqualTo(new ImportReport.Cases(0, 1));
    }

    @Test
    void another_one_opens_a_case_and_nobody_is_asked_again() {
        ImportReport tried = send(moved("F-2"), ImportMode.DRY_RUN);
        ImportReport look = answered(tried.id(), onlyOne(tried.id()).number(), Verdict.ANOTHER);
        assertThat(look.debtors()).contains(new Debtors(0, 0, 1));
        assertThat(look.findings()).isEmpty();
        DataScope.of(client).run(() -> imports.commit(look.id(), JEANNE));
        assertThat(taken(look).cases()).isEqualTo(new ImportReport.Cases(1, 0));
        assertThat(asAgency(() -> likenesses.decided(Decision.DIFFERENT, 200)))
                .as("nor is the agency")
                .anySatisfy(pair -> assertThat(
                                pair.other().fullName() + pair.debtor().fullName())
                        .containsIgnoringCase(surname));
    }

    @Test
    void an_answer_is_changed_as_long_as_nothing_is_taken() {
        ImportReport tried = send(moved("F-2"), ImportMode.DRY_RUN);
        int number = onlyOne(tried.id()).number();
        ImportReport joined = answered(tried.id(), number, Verdict.SAME);
        assertThat(answered(joined.id(), number, Verdict.SAME).id()).isEqualTo(joined.id());
        ImportReport apart = answered(joined.id(), number, Verdict.ANOTHER);
        assertThat(apart.cases()).isEqualTo(new ImportReport.Cases(1, 0));
        ImportReport open = answered(apart.id(), number, Verdict.OPEN);
        assertThat(open.debtors()).contains(new Debtors(0, 1, 0));
        assertThat(onlyOne(open.id()).answer()).isEmpty();

        DataScope.of(client).run(() -> imports.commit(open.id(), JEANNE));
        taken(open);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer(open.id(), Map.of(number, Verdict.SAME)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.already-taken"));
    }

    @Test
    void what_was_never_asked_is_not_answered() {
        ImportReport tried = send(moved("F-2"), ImportMode.DRY_RUN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer(tried.id(), Map.of(99, Verdict.SAME)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("resemblance.unknown"));
    }

    @Test
    void another_client_neither_sees_nor_answers() {
        ImportReport tried = send(moved("F-2"), ImportMode.DRY_RUN);
        Resemblance asked = onlyOne(tried.id());
        ClientId stranger = given.client();
        assertThatExceptionOfType(Unknown.class)
                .isThrownBy(() -> DataScope.of(stranger).call(() -> desk.of(tried.id())));
        assertThatExceptionOfType(Unknown.class)
                .isThrownBy(() -> DataScope.of(stranger)
                        .call(() -> desk.answer(
                                tried.id(), new Answers(Map.of(asked.number(), Verdict.SAME), Map.of()), JEANNE)));
        assertThatExceptionOfType(Unknown.class)
                .as("a debtor that it never told of")
                .isThrownBy(() -> DataScope.of(stranger)
                        .run(() -> spellings.say(stranger, asked.spelling(), asked.other(), true, JEANNE)));
        assertThatExceptionOfType(Unknown.class)
                .isThrownBy(() -> DataScope.of(client)
                        .run(() -> spellings.say(client, "x", new DebtorId(UUID.randomUUID()), true, JEANNE)));
    }

    @Test
    void a_spelling_of_one_client_says_nothing_of_another_s() {
        ImportReport tried = send(moved("F-2"), ImportMode.DRY_RUN);
        answered(tried.id(), onlyOne(tried.id()).number(), Verdict.SAME);
        client = given.client();
        ImportReport theirs = send(moved("F-2"), ImportMode.DRY_RUN);
        assertThat(theirs.debtors()).contains(new Debtors(0, 0, 1));
        assertThat(theirs.cases()).isEqualTo(new ImportReport.Cases(1, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"f2026 1|1 300,00|true", "F20260001|1 300,00|true", "F-2026-0001-B|1 234,56|false"})
    void an_invoice_placed_before_under_another_number_is_taken_once(String number, String amount, boolean byNumber) {
        GivenTable again = before().with(1, Column.INVOICE_REFERENCE, number).with(1, Column.AMOUNT, amount);
        ImportReport tried = send(again, ImportMode.DRY_RUN);
        assertThat(tried.findings()).extracting(Finding::code).containsExactly("claim.resembles");
        Twin asked =
                DataScope.of(client).call(() -> desk.of(tried.id())).invoices().getFirst();
        assertThat(asked.known().number()).isEqualTo("F-2026-0001");
        assertThat(asked.byNumber()).isEqualTo(byNumber);

        var same = new Answers(Map.of(), Map.of(asked.number(), Verdict.SAME));
        ImportId look = DataScope.of(client).call(() -> desk.answer(tried.id(), same, JEANNE));
        ImportReport report = DataScope.of(client).call(() -> imports.await(look, LONG_ENOUGH));
        assertThat(report.rows().accepted()).isZero();
        assertThat(DataScope.of(client).call(() -> desk.of(look)).open()).isZero();
        assertThat(send(again, ImportMode.COMMIT).rows().accepted())
                .as("nor in the next file")
                .isZero();
    }

    @Test
    void an_invoice_that_is_another_is_taken_without_a_word() {
        GivenTable more = before().with(1, Column.INVOICE_REFERENCE, "F-2026-0099");
        ImportReport tried = send(more, ImportMode.DRY_RUN);
        assertThat(tried.rows()).isEqualTo(new ImportReport.Rows(1, 1, 1, 0, 0));
        var another = new Answers(Map.of(), Map.of(2, Verdict.ANOTHER));
        ImportId look = DataScope.of(client).call(() -> desk.answer(tried.id(), another, JEANNE));
        ImportReport report = DataScope.of(client).call(() -> imports.await(look, LONG_ENOUGH));
        assertThat(report.rows()).isEqualTo(new ImportReport.Rows(1, 1, 0, 0, 0));
        assertThat(report.cases()).isEqualTo(new ImportReport.Cases(0, 1));
    }

    @Test
    void two_numbers_that_the_file_names_both_are_two_invoices() {
        var both = GivenTable.of(2)
                .with(1, Column.NAME, surname)
                .with(1, Column.PHONE, phone)
                .with(2, Column.NAME, surname)
                .with(2, Column.STREET, "1 rue de l’Église")
                .with(2, Column.PHONE, phone);
        ImportReport tried = send(both, ImportMode.DRY_RUN);
        assertThat(tried.rows()).isEqualTo(new ImportReport.Rows(2, 1, 0, 0, 1));
        assertThat(tried.findings()).isEmpty();
    }

    private GivenTable before() {
        return GivenTable.of(1).with(1, Column.NAME, surname).with(1, Column.PHONE, phone);
    }

    private GivenTable moved(String invoice) {
        return before().with(1, Column.INVOICE_REFERENCE, invoice)
                .with(1, Column.AMOUNT, "900,00")
                .with(1, Column.NAME, surname.toUpperCase(Locale.ROOT))
                .with(1, Column.STREET, "18 quai Perdu");
    }

    private Resemblance onlyOne(ImportId id) {
        List<Resemblance> all = DataScope.of(client).call(() -> desk.of(id).debtors());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private ImportId answer(ImportId id, Map<Integer, Verdict> answers) {
        return DataScope.of(client).call(() -> desk.answer(id, new Answers(answers, Map.of()), JEANNE));
    }

    private ImportReport answered(ImportId id, int number, Verdict verdict) {
        ImportId look = answer(id, Map.of(number, verdict));
        return DataScope.of(client).call(() -> imports.await(look, LONG_ENOUGH));
    }

    private ImportReport taken(ImportReport report) {
        return DataScope.of(client).call(() -> imports.await(report.id(), LONG_ENOUGH));
    }

    private ImportReport send(GivenTable table, ImportMode mode) {
        var content = new ByteArrayInputStream(table.bytes());
        var file = new SendFile(client, "impayes.csv", content, mode, JEANNE);
        return DataScope.of(client).call(() -> imports.receiveNow(file));
    }
}
