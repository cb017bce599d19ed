package app.quittance.web.legal;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.document.DocumentStore;
import app.quittance.document.VeraPdf;
import app.quittance.document.words.French;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.DeadlineFacts;
import app.quittance.litigation.DeclarationFacts;
import app.quittance.litigation.DeclarationState;
import app.quittance.litigation.Declarations;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.OfficialNotice;
import app.quittance.litigation.OfficialNotices;
import app.quittance.litigation.OfficialNotices.Reading;
import app.quittance.litigation.ProceedingsDesk;
import app.quittance.litigation.ProceedingsDesk.Told;
import app.quittance.web.As;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** From an official notice to the declaration that left in time. */
class InsolvencyTest extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 9, 1);
    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String RECEIVER = "SELARL Vauquelin\n14 quai Jules-Courmont\n69002 Lyon";

    @Autowired
    private GivenAgency agency;

    @Autowired
    private GivenCases given;

    @Autowired
    private OfficialNotices notices;

    @Autowired
    private ProceedingsDesk desk;

    @Autowired
    private Declarations declarations;

    @Autowired
    private MatterDeadlines deadlines;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Statements statements;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private MockMvc web;

    private ClientId client = ClientId.random();
    private CaseId id = new CaseId(UUID.randomUUID());
    private String siren = "";

    @BeforeEach
    void a_company_s_case() {
        agency.exists();
        client = given.clientWithRate("12.5");
        id = placed(DebtorKind.COMPANY, "4812.60", PLACED.minusDays(60));
        siren = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
        numbered(id, siren);
        onDay(TODAY);
    }

    @Test
    void a_notice_stops_collection_freezes_interest_and_opens_the_time_to_declare() {
        Reading reading =
                read(notice(siren, "Jugement d'ouverture", "ouverture d'une procédure de liquidation judiciaire"));

        assertThat(reading).isEqualTo(new Reading(2, 0, 1, 0));
        Awaitility.await().until(() -> given.facts(id).isHeld());
        DeclarationFacts facts = declared();
        assertThat(facts.kind()).isEqualTo(ProceedingsKind.LIQUIDATION);
        assertThat(facts.representative()).isEqualTo("Selarl Vauquelin 14 quai Jules-Courmont 69002 Lyon");
        assertThat(facts.lastDay()).contains(LocalDate.of(2027, 1, 12));
        assertThat(steps())
                .containsExactlyInAnyOrder(ProceduralStep.DECLARE_CLAIM, ProceduralStep.ASK_FORECLOSURE_RELIEF);
        assertThat(asAgency(() -> statements.of(id, TODAY)).total())
                .as("no interest since the opening")
                .isEqualTo(asAgency(() -> statements.of(id, OPENED)).total());
    }

    @Test
    void the_same_file_twice_changes_nothing_and_others_notices_are_forgotten() {
        String file = notice(siren, "Jugement d'ouverture", "ouverture d'une procédure de redressement judiciaire");
        read(file);
        declared();

        assertThat(read(file)).isEqualTo(new Reading(2, 1, 0, 0));
        assertThat(asAgency(
                        () -> jdbc.sql("select count(*) from litigation.official_notice where party = 'AUTRE SOCIETE'")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void a_plan_frees_the_guarantors_and_a_conversion_opens_no_new_time() {
        read(notice(siren, "Jugement d'ouverture", "ouverture d'une procédure de redressement judiciaire"));
        LocalDate lastDay = declared().lastDay().orElseThrow();
        assertThat(binding())
                .singleElement()
                .satisfies(each -> assertThat(each.protectsGuarantors()).isTrue());

        read(notice(siren, "Jugement prononçant", "Jugement arrêtant le plan de redressement"));
        assertThat(binding())
                .singleElement()
                .satisfies(each -> assertThat(each.protectsGuarantors()).isFalse());

        read(notice(siren, "Jugement prononçant", "Jugement de conversion en liquidation judiciaire")
                .replace("2026-11-02", "2026-11-16"));
        assertThat(binding()).hasSize(2);
        assertThat(declared().lastDay()).contains(lastDay);
        assertThat(declared().openedOn()).isEqualTo(OPENED);
    }

    @Test
    void a_closing_is_a_person_s_to_read() throws Exception {
        read(notice(siren, "Jugement de clôture", "Jugement de clôture pour insuffisance d'actif"));

        OfficialNotice waiting = waiting();
        assertThat(waiting.maySettle()).isFalse();
        assertThat(asLegal(get("/legal/insolvency")))
                .contains("clôture pour insuffisance d’actif".replace("’", "&#39;"));
        asLegal(post("/legal/insolvency/notices/" + waiting.id() + "/debtors/"
                        + waiting.debtor().value())
                .param("concerned", "true"));
        assertThat(binding()).isEmpty();
        assertThat(asAgency(() -> notices.waiting()).stream()
                        .filter(each -> each.id().equals(waiting.id())))
                .isEmpty();
    }

    @Test
    void a_consumer_s_personal_recovery_is_proposed_by_name_and_binds_when_somebody_confirms_it() {
        CaseId consumer = placed(DebtorKind.CONSUMER, "918.00", PLACED.minusDays(60));
        String surname = "DUVERNAY" + siren;
        asAgency(
                () -> jdbc.sql("update debtor.debtor set name = :name, forenames = 'Jeanne Rose' where debtor_id = :id")
                        .param("name", "Duvernay" + siren)
                        .param("id", given.facts(consumer).debtorId().value())
                        .update());

        Reading reading = read(
                "P" + siren + ";2026-11-12;retablissement_personnel;Tribunal judiciaire de Lyon;" + surname
                        + " Jeanne;;\"{\"\"nature\"\":\"\"Rétablissement personnel sans liquidation\"\",\"\"date\"\":\"\"2026-11-02\"\"}\";69;1980-05-03");

        assertThat(reading.taken()).isZero();
        assertThat(reading.proposed()).isEqualTo(1);
        OfficialNotice waiting = waiting();
        assertThat(waiting.bornOn()).contains(LocalDate.of(1980, 5, 3));
        assertThat(given.facts(consumer).isHeld()).isFalse();
        asAgency(() -> {
            notices.confirm(waiting.id(), waiting.debtor(), SOMEONE);
            return true;
        });
        Awaitility.await().until(() -> given.facts(consumer).isHeld());
        assertThat(asAgency(() -> declarations.of(consumer))).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_changes_nothing_and_says_the_line() {
        String good = notice(siren, "Jugement d'ouverture", "ouverture d'une procédure de liquidation judiciaire");
        String bad = good + "\nZ" + siren + ";12/11/2026;collective;T;AUTRE;;{};69;";

        assertThatThrownBy(() -> read(bad)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("notices.line");
            assertThat(refusal.arguments()).containsExactly(5L, "dateparution");
        });
        assertThat(binding()).isEmpty();
        assertThatThrownBy(() ->
                        asAgency(() -> notices.read("a,b\n1,2".getBytes(StandardCharsets.UTF_8), "x.csv", SOMEONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("notices.columns"));
    }

    @Test
    void the_declaration_says_what_was_owed_on_the_day_and_leaves_with_its_power() throws Exception {
        opened(RECEIVER);
        DeclarationFacts before = declared();
        assertThat(before.state()).isEqualTo(DeclarationState.TO_PREPARE);
        assertRefused("declaration.not-prepared", () -> declarations.sent(id, TODAY, SOMEONE));

        String page = "/cases/" + given.facts(id).reference() + "/proceedings";
        String acts = "/legal/proceedings/" + given.facts(id).reference();
        asLegal(post(acts + "/declaration"));
        DeclarationFacts prepared = declared();
        assertThat(prepared.claimed())
                .contains(asAgency(() -> statements.of(id, OPENED)).total());
        byte[] pdf = asAgency(() -> documents.bytes(prepared.document().orElseThrow()));
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("declaration.pdf"), pdf);
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(text(pdf))
                .contains("SELARL Vauquelin", "procédure de liquidation judiciaire ouverte le 2 novembre 2026")
                .contains("Rien ne reste à échoir", "à titre chirographaire", "Pouvoir spécial", "12 janvier 2027")
                .contains(French.amount(prepared.claimed().orElseThrow()).replaceAll("[\\u00a0\\u202f]", " "));

        web.perform(multipart(acts + "/power")
                .file(new MockMultipartFile(
                        "file", "pouvoir.pdf", "application/pdf", GivenMatters.page("Bon pour pouvoir")))
                .param("datedOn", "2026-11-19")
                .with(As.role(Role.LEGAL))
                .with(csrf()));
        assertThat(text(asAgency(() -> documents.bytes(declared().document().orElseThrow()))))
                .contains("Bon pour pouvoir")
                .doesNotContain("Signature, précédée");
        asLegal(post(acts + "/sent").param("on", "2026-11-20"));
        assertThat(declared().state()).isEqualTo(DeclarationState.SENT);
        assertThat(declared().needsRatification()).isFalse();
        assertThat(openSteps()).as("no relief is to be asked for").isEmpty();
        assertThat(asLegal(get(page))).contains("Adressée", "19 novembre 2026");
        assertRefused("declaration.over", () -> declarations.prepare(id, SOMEONE));
    }

    @Test
    void a_power_dated_too_late_is_ratified() {
        opened(RECEIVER);
        declared();
        asAgency(() -> declarations.prepare(id, SOMEONE));
        onDay(LocalDate.of(2027, 1, 20));
        asAgency(() -> {
            declarations.empower(id, LocalDate.of(2027, 1, 15), "p.pdf", GivenMatters.page("Pouvoir"), SOMEONE);
            declarations.sent(id, LocalDate.of(2027, 1, 14), SOMEONE);
            return true;
        });

        assertThat(declared().isSentLate()).isTrue();
        assertThat(openSteps()).containsExactly(ProceduralStep.ASK_FORECLOSURE_RELIEF);
        assertThat(declared().needsRatification()).isTrue();
        asAgency(() -> {
            declarations.ratified(id, LocalDate.of(2027, 1, 20), SOMEONE);
            return true;
        });
        assertThat(declared().needsRatification()).isFalse();
    }

    @Test
    void retention_of_title_starts_a_second_clock() {
        asAgency(() ->
                jdbc.sql("""
                        insert into casefile.claim_note (claim_id, case_id, client_id, title_retained, said_on)
                        select claim_id, case_id, client_id, true, :on from casefile.claim where case_id = :case""").param("on", PLACED).param("case", id.value()).update());
        opened(RECEIVER);
        declared();

        assertThat(asAgency(() -> deadlines.of(id)))
                .filteredOn(deadline -> deadline.step() == ProceduralStep.RECLAIM_GOODS)
                .extracting(DeadlineFacts::dueOn)
                .containsExactly(LocalDate.of(2027, 2, 12));
    }

    @Test
    void what_arose_after_the_opening_is_not_declared() {
        CaseId later = placed(DebtorKind.COMPANY, "700.00", OPENED.plusDays(60));
        asAgency(() -> {
            desk.record(later, told(RECEIVER), SOMEONE);
            return true;
        });
        Awaitility.await().until(() -> given.facts(later).isHeld());

        opened(RECEIVER);
        declared();
        assertThat(asAgency(() -> declarations.of(later))).isEmpty();
    }

    @Test
    void nobody_declares_to_nobody() {
        opened("");
        declared();
        assertRefused("declaration.representative-missing", () -> declarations.prepare(id, SOMEONE));
        opened(RECEIVER);
        Awaitility.await().until(() -> declared().representative().equals(RECEIVER));
        asAgency(() -> declarations.prepare(id, SOMEONE));
        asAgency(() -> {
            declarations.waive(id, "Le créancier n’attend rien de la liquidation.", SOMEONE);
            return true;
        });
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void a_commission_s_letter_binds_and_gives_days_to_answer() throws Exception {
        CaseId consumer = placed(DebtorKind.CONSUMER, "918.00", PLACED.minusDays(60));
        assertRefused("proceedings.not-a-business", () -> desk.record(consumer, told(RECEIVER), SOMEONE));
        String page = "/cases/" + given.facts(consumer).reference() + "/proceedings";
        asLegal(post(page)
                .param("kind", "OVER_INDEBTEDNESS")
                .param("openedOn", "2026-11-02")
                .param("court", "Commission de surendettement du Rhône")
                .param("number", "000126034512")
                .param("receivedOn", "2026-11-03")
                .param("days", "30"));

        Awaitility.await().until(() -> given.facts(consumer).isHeld());
        assertThat(asAgency(() -> deadlines.of(consumer)))
                .extracting(DeadlineFacts::step, DeadlineFacts::dueOn)
                .containsExactly(tuple(ProceduralStep.ANSWER_COMMISSION, LocalDate.of(2026, 12, 3)));
        assertThat(asLegal(get(page)))
                .contains("000126034512", "Commission de surendettement du Rhône", "Répondre à la commission");
        assertThat(asLegal(get("/legal/deadlines")))
                .contains(given.facts(consumer).reference() + "/proceedings");
    }

    @Test
    void a_collector_who_does_not_work_the_case_enters_nothing() throws Exception {
        String page = "/cases/" + given.facts(id).reference() + "/proceedings";

        int status = web.perform(get(page).with(As.role(Role.COLLECTOR)))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isEqualTo(404);
    }

    private CaseId placed(DebtorKind kind, String amount, LocalDate due) {
        onDay(PLACED);
        CaseId placed = given.in("69003", "Lyon", client, kind, PLACED, given.invoice(amount, due));
        onDay(TODAY);
        return placed;
    }

    private void numbered(CaseId of, String number) {
        asAgency(() -> jdbc.sql("update debtor.debtor set siren = :siren where debtor_id = :id")
                .param("siren", number)
                .param("id", given.facts(of).debtorId().value())
                .update());
    }

    private Reading read(String lines) {
        String header = lines.startsWith("id;")
                ? ""
                : "id;dateparution;familleavis;tribunal;commercant;registre;jugement;numerodepartement;datenaissance\n";
        return asAgency(() -> notices.read((header + lines).getBytes(StandardCharsets.UTF_8), "annonces.csv", SOMEONE));
    }

    /** A notice of this company, one of another, and one that is no proceedings. */
    private static String notice(String siren, String family, String nature) {
        String spaced = siren.replaceAll("(...)(...)(...)", "$1 $2 $3");
        String judgment = "\"{\"\"famille\"\":\"\"" + family + "\"\",\"\"nature\"\":\"\"" + nature
                + "\"\",\"\"date\"\":\"\"2026-11-02\"\",\"\"complementJugement\"\":\"\"Jugement désignant liquidateur"
                + " Selarl Vauquelin 14 quai Jules-Courmont 69002 Lyon. Les créances sont à déclarer.\"\"}\"";
        return "A" + siren + nature.hashCode()
                + ";2026-11-12;collective;Tribunal des activités économiques de Lyon;BATI;\"" + spaced + ","
                + siren + "\";" + judgment + ";69;\n"
                + "B" + siren + nature.hashCode()
                + ";2026-11-12;collective;Tribunal des activités économiques de Lyon;AUTRE SOCIETE;000000001;"
                + judgment + ";69;\n"
                + "C" + siren + ";2026-11-12;depot;Tribunal;BATI;" + siren + ";;69;";
    }

    private Told told(String receiver) {
        return new Told(
                ProceedingsKind.LIQUIDATION,
                OPENED,
                Optional.of(PUBLISHED),
                "Tribunal des activités économiques de Lyon",
                receiver,
                "",
                Optional.empty());
    }

    private void opened(String receiver) {
        asAgency(() -> {
            desk.record(id, told(receiver), SOMEONE);
            return true;
        });
    }

    private DeclarationFacts declared() {
        Awaitility.await().until(() -> asAgency(() -> declarations.of(id)).isPresent());
        return asAgency(() -> declarations.of(id)).orElseThrow();
    }

    private List<Proceedings> binding() {
        return asAgency(() -> debtors.proceedings(given.facts(id).debtorId(), TODAY));
    }

    private OfficialNotice waiting() {
        return asAgency(() -> notices.waiting()).stream()
                .filter(each -> each.reference().contains(siren))
                .findFirst()
                .orElseThrow();
    }

    private List<ProceduralStep> steps() {
        return asAgency(() -> deadlines.of(id)).stream()
                .map(DeadlineFacts::step)
                .toList();
    }

    private List<ProceduralStep> openSteps() {
        return asAgency(() -> deadlines.of(id)).stream()
                .filter(deadline -> deadline.metOn().isEmpty())
                .map(DeadlineFacts::step)
                .toList();
    }

    private void assertRefused(String code, Runnable act) {
        assertThatThrownBy(() -> asAgency(() -> {
                    act.run();
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String asLegal(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(As.role(Role.LEGAL)).with(csrf()).cookie(new Cookie("language", "FR"));
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }
}
