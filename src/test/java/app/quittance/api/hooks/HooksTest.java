package app.quittance.api.hooks;

import static app.quittance.GivenCases.SOMEONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldReason;
import app.quittance.intake.ImportMode;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Unknown;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's system is told of what happens: signed, again where it does not answer, and of nobody else's affairs. */
class HooksTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private Hooks hooks;

    @Autowired
    private Deliverer deliverer;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount accounts;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Imports imports;

    @Autowired
    private Journal journal;

    @Autowired
    private JsonMapper json;

    @Autowired
    private HookRows hookRows;

    @Autowired
    private DeliveryRows deliveryRows;

    @Autowired
    private ChangedCases changedCases;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(DAY);
        client = given.client();
    }

    @Test
    void a_message_that_is_not_taken_is_sent_again_under_the_same_id_until_it_is() throws Exception {
        try (var receiver = new Receiver(500, 302)) {
            NewHook hook = add(receiver);
            sendTest(hook);
            Delivery first = afterTries(hook, 1);
            assertThat(first.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(first.httpCode()).hasValue(500);
            assertThat(first.answer().orElseThrow()).startsWith("a b").hasSizeLessThanOrEqualTo(1_000);
            assertThat(first.dueAt().orElseThrow())
                    .isEqualTo(first.triedAt().orElseThrow().plusSeconds(60));

            assertThat(nextTry(hook, 2).httpCode()).hasValue(302);
            Delivery done = nextTry(hook, 3);
            assertThat(done.state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(done.dueAt()).isEmpty();
            assertThat(receiver.messages()).hasSize(3).allSatisfy(message -> {
                assertThat(message.id()).isEqualTo(done.eventId().toString());
                assertThat(message.signature())
                        .isEqualTo(Signature.headers(
                                        hook.secret(),
                                        message.id(),
                                        Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                                        message.body())
                                .get("webhook-signature"));
            });
            assertThat(json.readTree(receiver.messages().getFirst().body())
                            .path("type")
                            .asString())
                    .isEqualTo("test");
        }
    }

    @Test
    void it_is_given_up_after_eight_tries_and_can_be_sent_again() throws Exception {
        try (var receiver = new Receiver(Stream.generate(() -> 503).limit(8).toArray(Integer[]::new))) {
            NewHook hook = add(receiver);
            sendTest(hook);
            afterTries(hook, 1);
            for (int tries = 2; tries <= 8; tries++) nextTry(hook, tries);
            Delivery givenUp = latest(hook);
            assertThat(givenUp.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(givenUp.dueAt()).isEmpty();

            asClient(client, () -> {
                hooks.replay(client, hook.id(), givenUp.id(), SOMEONE);
                return true;
            });
            assertThat(afterTries(hook, 9).state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(receiver.messages())
                    .extracting(Receiver.Message::id)
                    .containsOnly(givenUp.eventId().toString());
            assertThat(receiver.messages())
                    .extracting(Receiver.Message::body)
                    .hasSize(9)
                    .containsOnly(receiver.messages().getFirst().body());
        }
    }

    @Test
    void several_nodes_at_once_send_each_message_once() throws Exception {
        try (var receiver = new Receiver();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            NewHook hook = add(receiver);
            asClient(client, () -> {
                hooks.pause(client, hook.id(), SOMEONE);
                return true;
            });
            asAgency(() -> {
                IntStream.range(0, 60).forEach(n -> deliveryRows.insert(client, hook.id(), test(hook)));
                return hookRows.resume(hook.id());
            });
            List<Callable<Boolean>> nodes = IntStream.range(0, 6)
                    .mapToObj(n -> node())
                    .<Callable<Boolean>>map(node -> () -> {
                        node.begin();
                        return true;
                    })
                    .toList();
            threads.invokeAll(nodes);
            accounts.eventually(() ->
                    deliveryRows.of(hook.id(), 100).stream().allMatch(each -> each.state() == DeliveryState.DELIVERED));
            assertThat(receiver.messages()).hasSize(60);
            assertThat(receiver.messages()).extracting(Receiver.Message::id).doesNotHaveDuplicates();
            assertThat(asAgency(() -> deliveryRows.of(hook.id(), 100))).allMatch(each -> each.tries() == 1);
        }
    }

    @Test
    void a_file_and_what_becomes_of_its_cases_are_told_without_a_word_about_people() throws Exception {
        try (var receiver = new Receiver()) {
            add(receiver);
            String csv = """
                    Référence facture;Date facture;Date d'échéance;Montant TTC;Type débiteur;Nom;Adresse;Code postal;Ville;Email
                    F-77;2026-06-01;2026-07-01;120,50;entreprise;Bâti-Corvène;3 rue des Lilas;69003;Lyon;dette@corvene.example
                    """;
            var file = new SendFile(
                    client,
                    "corvene.csv",
                    new ByteArrayInputStream(csv.getBytes(UTF_8)),
                    ImportMode.COMMIT,
                    Map.of(),
                    SOMEONE);
            UUID id = DataScope.AGENCY.call(() -> imports.receiveNow(file).id().value());
            JsonNode finished = told(receiver, "import.finished");
            assertThat(finished.at("/data/import").asString()).isEqualTo(id.toString());
            assertThat(finished.at("/data/status").asString()).isEqualTo("done");
            assertThat(finished.at("/data/mode").asString()).isEqualTo("commit");
            assertThat(finished.path("data").propertyNames()).containsExactlyInAnyOrder("import", "mode", "status");
            JsonNode routed = told(receiver, "case.changed");
            assertThat(routed.path("data").propertyNames()).containsExactlyInAnyOrder("cases", "date", "kind");
            assertThat(routed.at("/data/cases/0").propertyNames()).containsExactlyInAnyOrder("id", "reference");
            assertThat(routed.at("/data/kind").asString()).isEqualTo("route");
            assertThat(routed.at("/data/cases/0/reference").asString()).isNotBlank();
            assertThat(receiver.messages())
                    .allSatisfy(message ->
                            assertThat(message.body()).doesNotContainIgnoringCase("corv", "lilas", "lyon", "@"));
        }
    }

    @Test
    void a_hold_and_a_payment_are_told_to_the_client_of_the_case_alone() throws Exception {
        ClientId other = given.client();
        CaseId mine = given.companyCase(client, DAY.minusDays(30));
        CaseId theirs = given.companyCase(other, DAY.minusDays(30));
        try (var receiver = new Receiver()) {
            add(receiver);
            for (CaseId each : List.of(theirs, mine)) {
                asAgency(() -> {
                    caseFiles.hold(each, HoldReason.DISPUTED, DAY, "Mme Roux conteste", SOMEONE);
                    return true;
                });
                accounts.pay(each, "100.00", DAY);
            }
            JsonNode held = told(receiver, "case.changed", "case");
            assertThat(held.at("/data/cases")).hasSize(1);
            assertThat(held.at("/data/cases/0/id").asString())
                    .isEqualTo(mine.value().toString());
            assertThat(held.at("/data/date").asString()).isEqualTo("2026-11-12");
            assertThat(told(receiver, "case.changed", "account")
                            .at("/data/cases/0/reference")
                            .asString())
                    .isEqualTo(given.facts(mine).reference());
            assertThat(receiver.messages())
                    .allSatisfy(message -> assertThat(message.body())
                            .doesNotContain(theirs.value().toString(), "Roux"));
        }
    }

    @Test
    void what_happens_during_a_pause_waits_and_a_removed_hook_hears_nothing() throws Exception {
        CaseId id = given.companyCase(client, DAY.minusDays(30));
        try (var receiver = new Receiver()) {
            NewHook hook = add(receiver);
            asClient(client, () -> {
                hooks.pause(client, hook.id(), SOMEONE);
                return true;
            });
            GivenAccount.refuses("hook.paused", () -> sendTest(hook));
            accounts.pay(id, "10.00", DAY);
            accounts.eventually(() -> !deliveryRows.of(hook.id(), 1).isEmpty());
            assertThat(receiver.messages()).isEmpty();
            asClient(client, () -> {
                hooks.resume(client, hook.id(), SOMEONE);
                return true;
            });
            told(receiver, "case.changed", "account");
            asClient(client, () -> {
                hooks.remove(client, hook.id(), SOMEONE);
                return true;
            });
            assertThat(asAgency(() -> deliveryRows.of(hook.id(), 1))).isEmpty();
            assertThat(asAgency(() -> journal.of(client.value())))
                    .extracting(JournalEntry::kind)
                    .contains("webhook.created", "webhook.paused", "webhook.resumed", "webhook.removed");
        }
    }

    @Test
    void a_server_that_never_answers_is_left_after_a_while_and_holds_up_nobody() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var receiver = new Receiver()) {
            NewHook slow = add("http://127.0.0.1:" + silent.getLocalPort() + "/");
            NewHook quick = add(receiver);
            sendTest(slow);
            sendTest(quick);
            assertThat(afterTries(quick, 1).state()).isEqualTo(DeliveryState.DELIVERED);
            Delivery late = afterTries(slow, 1);
            assertThat(late.problem()).contains(DeliveryProblem.TOO_SLOW);
            assertThat(late.state()).isEqualTo(DeliveryState.WAITING);
        }
    }

    @Test
    void a_hook_of_another_client_is_unknown() throws Exception {
        ClientId other = given.client();
        try (var receiver = new Receiver()) {
            NewHook hook = add(receiver);
            sendTest(hook);
            Delivery delivery = afterTries(hook, 1);
            for (Runnable act : List.<Runnable>of(
                    () -> hooks.pause(other, hook.id(), SOMEONE),
                    () -> hooks.resume(other, hook.id(), SOMEONE),
                    () -> hooks.remove(other, hook.id(), SOMEONE),
                    () -> hooks.sendTest(other, hook.id(), SOMEONE),
                    () -> hooks.deliveries(other, hook.id(), 1),
                    () -> hooks.replay(other, hook.id(), delivery.id(), SOMEONE))) {
                assertThatThrownBy(() -> DataScope.of(other).run(act)).isInstanceOf(Unknown.class);
            }
            // The wall stands even where the question is asked in the wrong name.
            assertThat(asClient(other, () -> hooks.of(client))).isEmpty();
            assertThat(asClient(other, () -> deliveryRows.of(hook.id(), 5))).isEmpty();
            assertThat(asClient(client, () -> hooks.of(client))).hasSize(1);
        }
    }

    private DeliveryRows.Message test(NewHook hook) {
        return new Messages(json, clock).test(hook.id());
    }

    private Deliverer node() {
        return new Deliverer(hookRows, deliveryRows, changedCases, new HookAddresses(true), transactions, clock);
    }

    private NewHook add(Receiver receiver) {
        return add(receiver.address());
    }

    private NewHook add(String address) {
        return asClient(client, () -> hooks.add(client, address, EnumSet.allOf(HookEvent.class), SOMEONE));
    }

    private void sendTest(NewHook hook) {
        asClient(client, () -> {
            hooks.sendTest(client, hook.id(), SOMEONE);
            return true;
        });
    }

    private Delivery latest(NewHook hook) {
        return asClient(client, () -> hooks.deliveries(client, hook.id(), 1).getFirst());
    }

    private Delivery afterTries(NewHook hook, int tries) {
        accounts.eventually(() -> deliveryRows.of(hook.id(), 1).getFirst().tries() >= tries);
        return latest(hook);
    }

    /** Lets the rest until the next try be over. */
    private Delivery nextTry(NewHook hook, int tries) {
        asAgency(() -> jdbc.sql("update api.delivery set due_at = :now where hook_id = :hook and due_at is not null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hook", hook.id())
                .update());
        deliverer.begin();
        return afterTries(hook, tries);
    }

    private JsonNode told(Receiver receiver, String type, String... kind) {
        accounts.eventually(() -> messages(receiver, type, kind).findFirst().isPresent());
        return messages(receiver, type, kind).findFirst().orElseThrow();
    }

    private Stream<JsonNode> messages(Receiver receiver, String type, String... kind) {
        return receiver.messages().stream()
                .map(message -> json.readTree(message.body()))
                .filter(node -> node.path("type").asString().equals(type))
                .filter(node ->
                        kind.length == 0 || node.at("/data/kind").asString().equals(kind[0]));
    }
}
