package app.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInDeskTest extends DatabaseTest {

    private static final String PASSWORD = "la Loire coule vers l’ouest";

    @Autowired
    SignInDesk desk;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    ApiKeys keys;

    @Autowired
    AgencyProfile profile;

    private final String username = "p" + UUID.randomUUID();

    @Test
    void who_knows_the_password_gets_in_whatever_the_case_of_the_name() {
        collector();
        assertThat(desk.signIn(" " + username.toUpperCase(Locale.ROOT) + " ", PASSWORD))
                .isInstanceOfSatisfying(SignIn.Accepted.class, accepted -> {
                    assertThat(accepted.user().role()).isEqualTo(Role.COLLECTOR);
                    assertThat(accepted.user().scope()).isEqualTo(DataScope.AGENCY);
                });
    }

    @Test
    void a_person_of_a_client_sees_that_clients_rows_and_no_others() {
        var client = ClientId.random();
        member(NewPerson.ofClient(username, "Ana Petit", client, "ana@example.com"));
        assertThat(desk.signIn(username, PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Accepted.class,
                        accepted -> assertThat(accepted.user().scope()).isEqualTo(DataScope.of(client)));
    }

    @Test
    void five_wrong_passwords_lock_even_the_right_one_out() {
        collector();
        for (int i = 1; i < SignInFailures.ALLOWED; i++) {
            assertThat(desk.signIn(username, "wrong")).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(desk.signIn(username, "wrong")).isInstanceOf(SignIn.Locked.class);
        assertThat(desk.signIn(username, PASSWORD)).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void a_name_that_nobody_has_is_refused_and_locked_in_the_same_way() {
        for (int i = 1; i < SignInFailures.ALLOWED; i++) {
            assertThat(desk.signIn(username, "wrong")).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(desk.signIn(username, "wrong")).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        collector();
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < SignInFailures.ALLOWED; i++) desk.signIn(username, "wrong");
            assertThat(desk.signIn(username, PASSWORD)).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void who_has_left_does_not_get_in() {
        Person person = collector();
        DataScope.AGENCY.run(() -> people.deactivate(person.id()));
        assertThat(desk.signIn(username, PASSWORD)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void nobody_gets_in_before_having_chosen_a_password() {
        DataScope.AGENCY.run(
                () -> people.create(NewPerson.ofAgency(username, "Ana Petit", Role.LEGAL, "ana@example.com")));
        assertThat(desk.signIn(username, "")).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void known_passwords_and_keys_exist_in_a_demonstration_only() {
        var person = NewPerson.ofAgency(username, "Ana Petit", Role.LEGAL, "ana@example.com");
        assertThatThrownBy(() -> DataScope.AGENCY.run(() -> people.createForDemo(List.of(person), "demo")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DataScope.AGENCY.run(() -> keys.createForDemo(ClientId.random(), "demo", "demo-key")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_speaks_for_its_client_until_it_is_revoked() {
        var client = ClientId.random();
        String secret = DataScope.AGENCY.call(() -> keys.create(client, "Sage", GivenCases.SOMEONE));
        assertThat(desk.withKey(secret)).hasValueSatisfying(caller -> {
            assertThat(caller.client()).contains(client);
            assertThat(caller.role()).isEqualTo(Role.CLIENT);
        });
        ApiKey key = DataScope.of(client).call(() -> keys.of(client).getFirst());
        assertThat(key.lastUsedOn()).isNotNull();

        DataScope.AGENCY.run(() -> keys.revoke(client, key.id(), GivenCases.SOMEONE));
        assertThat(desk.withKey(secret)).isEmpty();
        assertThat(desk.withKey("qk_invented")).isEmpty();
    }

    @Test
    void a_client_reaches_neither_people_nor_keys_of_another() {
        var mine = ClientId.random();
        var other = ClientId.random();
        Person theirs = member(NewPerson.ofClient(username, "Ana Petit", other, "ana@example.com"));
        DataScope.AGENCY.run(() -> keys.create(other, "Sage", GivenCases.SOMEONE));
        DataScope.of(mine).run(() -> {
            assertThat(people.find(theirs.username())).isEmpty();
            assertThat(keys.of(other)).isEmpty();
        });
    }

    @Test
    void a_password_is_long_and_not_longer_than_what_is_read_of_it() {
        var invitation = invitation();
        assertThatThrownBy(() -> DataScope.AGENCY.run(() -> invitations.accept(invitation.secret(), "onze signes")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("password.short"));
        assertThatThrownBy(() -> DataScope.AGENCY.run(() -> invitations.accept(invitation.secret(), "é".repeat(37))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("password.long"));
    }

    @Test
    void an_invitation_serves_once_and_uses_up_the_others_of_the_same_person() {
        var first = invitation();
        var second = DataScope.AGENCY.call(() ->
                invitations.invite(people.find(first.username()).orElseThrow().id()));
        DataScope.AGENCY.run(() -> invitations.accept(first.secret(), PASSWORD));
        for (var used : new Invitation[] {first, second}) {
            assertThat(DataScope.AGENCY.call(() -> invitations.invited(used.secret())))
                    .isEmpty();
            assertThatThrownBy(() ->
                            DataScope.AGENCY.run(() -> invitations.accept(used.secret(), "un autre mot de passe")))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(desk.signIn(first.username(), PASSWORD)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void an_invitation_ends_with_its_time() {
        var invitation = invitation();
        asAgency(() -> jdbc.sql(
                        "update identity.invitation set expires_at = now() - interval '1 minute' where token_hash = :hash")
                .param("hash", new Token(invitation.secret()).hash())
                .update());
        assertThat(DataScope.AGENCY.call(() -> invitations.invited(invitation.secret())))
                .isEmpty();
    }

    @Test
    void two_administrators_of_one_name_get_two_usernames() {
        String name = "Zoé D’Été " + UUID.randomUUID().toString().substring(0, 8);
        var first = DataScope.AGENCY.call(() -> invitations.administrator(name));
        var second = DataScope.AGENCY.call(() -> invitations.administrator(name));
        assertThat(first.username()).startsWith("zoe.d.ete.");
        assertThat(second.username()).isEqualTo(first.username() + "2");
    }

    @Test
    void the_agencys_identity_is_kept_and_a_client_may_read_it() {
        var agency = new Agency(
                "Agence d’essai",
                "SAS",
                Money.euros("50000.00"),
                "Nantes",
                "732829320",
                new Agency.Address("4 rue des Carmes", "44000", "Nantes"),
                "02 61 91 00 12",
                "contact@example.com",
                new Agency.Account("Agence d’essai – fonds de tiers", "FR7630001007941234567890185", "BDFEFRPP"),
                new Agency.Signatory("Claire Aubry", "Directrice du recouvrement"),
                "dpo@example.com");
        DataScope.AGENCY.run(() -> profile.save(agency, Actor.program("test")));
        DataScope.AGENCY.run(() -> profile.save(agency, Actor.program("test")));
        assertThat(DataScope.of(ClientId.random()).call(profile::get)).isEqualTo(agency);
    }

    private Invitation invitation() {
        return DataScope.AGENCY.call(() -> invitations.invite(
                people.create(NewPerson.ofAgency(username, "Ana Petit", Role.COLLECTOR, "ana@example.com"))));
    }

    private Person collector() {
        return member(NewPerson.ofAgency(username, "Ana Petit", Role.COLLECTOR, "ana@example.com"));
    }

    private Person member(NewPerson person) {
        return DataScope.AGENCY.call(() ->
                invitations.accept(invitations.invite(people.create(person)).secret(), PASSWORD));
    }
}
