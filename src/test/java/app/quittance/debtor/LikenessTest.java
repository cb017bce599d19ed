package app.quittance.debtor;

import static app.quittance.debtor.GivenDebtors.Told.company;
import static app.quittance.debtor.GivenDebtors.Told.person;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.Placement;
import app.quittance.client.Clients;
import app.quittance.debtor.GivenDebtors.Told;
import app.quittance.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be the same debtor as one already known: by what they share and in what they differ. */
class LikenessTest extends DatabaseTest {

    private static final Random RANDOM = new Random(20260407);

    @Autowired
    private DebtorBulk bulk;

    @Autowired
    private Likenesses likenesses;

    @Autowired
    private Clients clients;

    private final String mark = Long.toString(RANDOM.nextLong(Long.MAX_VALUE), 36);

    @Test
    void a_person_who_moved_and_kept_the_telephone_is_to_be_reviewed() {
        Likeness found = one(
                person(name("Roux"), "Marie").at("3, rue Haute", "38000").phone(phone(1)),
                person(name("Roux"), "Marie").at("9, rue Basse", "69003").phone("+33 " + phone(1).substring(1)));
        assertThat(found.signs())
                .containsExactly(Sign.SURNAME_SAME, Sign.FORENAMES_SAME, Sign.PHONE_SAME, Sign.POSTCODE_DIFFERS);
        assertThat(found.score()).isEqualTo(70);
        assertThat(found.isLikely()).isFalse();
    }

    @Test
    void father_and_son_under_one_roof_and_number_are_two() {
        assertThat(found(
                        person(name("Roux"), "Jean").at("3, rue Haute", "38000").phone(phone(2)),
                        person(name("Roux"), "Pierre")
                                .at("3, rue Haute", "38000")
                                .phone(phone(2))))
                .isEmpty();
        assertThat(found(
                        person(name("Weil"), "Jean")
                                .at("3, rue Haute", "38000")
                                .phone(phone(3))
                                .email(mark + "weil@x.example"),
                        person(name("Weil"), "Pierre")
                                .at("3, rue Haute", "38000")
                                .phone(phone(3))
                                .email(mark + "weil@x.example")))
                .isEmpty();
    }

    @Test
    void an_initial_does_not_tell_a_person_from_another() {
        assertThat(one(
                                person(name("Adam"), "J.")
                                        .at("3, rue Haute", "38000")
                                        .phone(phone(4)),
                                person(name("Adam"), "Jean")
                                        .at("3 r. Haute", "38000")
                                        .phone(phone(4)))
                        .signs())
                .contains(Sign.FORENAMES_ALIKE);
    }

    @Test
    void an_e_mail_alone_such_as_of_an_accountant_asks_nobody() {
        assertThat(found(
                        company("Menuiserie " + mark).email(mark + "compta@x.example"),
                        company("Garage Tilleul" + mark.hashCode()).email(mark + "compta@x.example")))
                .isEmpty();
    }

    @Test
    void a_company_written_with_and_without_its_legal_form_at_another_address_is_to_be_reviewed() {
        Likeness found = one(
                company("SARL Bâti " + mark).at("1, place Neuve", "44000").siren(Placement.siren(870_001)),
                company("BATI-" + mark).at("ZA des Prés", "44000"));
        assertThat(found.signs()).containsExactly(Sign.COMPANY_NAME_SAME, Sign.POSTCODE_SAME);
    }

    @Test
    void two_sirens_are_two_companies_whatever_else_they_share() {
        assertThat(found(
                        company("Groupe " + mark)
                                .at("1, place Neuve", "44000")
                                .siren(Placement.siren(870_002))
                                .phone(phone(5))
                                .email(mark + "g@x.example"),
                        company("Groupe " + mark)
                                .at("1, place Neuve", "44000")
                                .siren(Placement.siren(870_003))
                                .phone(phone(5))
                                .email(mark + "g@x.example")))
                .isEmpty();
    }

    @Test
    void a_name_spelt_otherwise_with_the_same_number_is_to_be_reviewed() {
        assertThat(one(
                                company("Plomberie Delacroix " + mark)
                                        .phone(phone(6))
                                        .at("2 quai Sud", "13001"),
                                company("Plomberie Delacrois " + mark)
                                        .phone(phone(6))
                                        .at("2 quai Sud", "13001"))
                        .signs())
                .containsExactly(Sign.NAME_ALIKE, Sign.PHONE_SAME, Sign.ADDRESS_SAME);
    }

    @Test
    void namesakes_in_two_towns_are_two() {
        assertThat(found(
                        person(name("Petit"), "Anne").at("3, rue Haute", "38000"),
                        person(name("Petit"), "Anne").at("8, rue Basse", "59000")))
                .isEmpty();
    }

    @Test
    void what_many_share_tells_nobody_from_anybody() {
        var flats = new ArrayList<Told>();
        for (int i = 0; i < 40; i++) {
            flats.add(person("Sorel", i < 20 ? "Léa " + i : "Lou " + i).at("1, tour " + mark, "93200"));
        }
        assertThat(pairs(flats)).isEmpty();
    }

    @Test
    void planted_duplicates_are_all_found_and_each_pair_once() {
        var told = new ArrayList<Told>();
        for (int i = 0; i < 60; i++) {
            String surname = "N" + mark + i;
            told.add(person(surname, "Zoé").at(i + ", rue Une", "75011").phone(phone(100 + i)));
            told.add(person(surname.toUpperCase(Locale.ROOT), "zoe")
                    .at((i + 7) + ", rue Deux", RANDOM.nextBoolean() ? "75011" : "33000")
                    .phone("0033" + phone(100 + i).substring(1)));
        }
        java.util.Collections.shuffle(told, RANDOM);
        List<Likeness> found = pairs(told);
        assertThat(found).hasSize(60);
        assertThat(found)
                .extracting(each -> each.debtor().name().toUpperCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(found).allSatisfy(each -> assertThat(each.signs()).contains(Sign.PHONE_SAME));
    }

    @Test
    void no_sign_asks_alone() {
        assertThat(Sign.values()).allSatisfy(sign -> assertThat(sign.weight()).isLessThan(Sign.ASK_FROM));
    }

    private Likeness one(Told known, Told added) {
        List<Likeness> found = found(known, added);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** The pairs found when one client tells a debtor, then another client the other. */
    private List<Likeness> found(Told known, Told added) {
        return asAgency(() -> {
            var given = new GivenDebtors(bulk, jdbc);
            given.placed(client(), List.of(known));
            return likenesses.of(given.placed(client(), List.of(added)).getFirst(), 10);
        });
    }

    private List<Likeness> pairs(List<Told> told) {
        return asAgency(() -> {
            List<DebtorId> debtors = new GivenDebtors(bulk, jdbc).placed(client(), told);
            return debtors.stream()
                    .flatMap(each -> likenesses.of(each, 10).stream()
                            .filter(pair -> pair.debtor().id().equals(each)))
                    .toList();
        });
    }

    private ClientId client() {
        var profile = Placement.client();
        clients.register(profile);
        return profile.id();
    }

    /** A surname that no other test gives. */
    private String name(String surname) {
        return surname + mark;
    }

    private String phone(int number) {
        return "06" + "%08d".formatted(Math.floorMod(mark.hashCode(), 90_000) * 1_000 + number);
    }
}
