package app.quittance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.platform.Pause;
import app.quittance.strategy.Portfolios;
import app.quittance.strategy.Portfolios.Collector;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every place of every menu can be looked at, and each figure of a first page opens as many cases as it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageStory extends BrowserStory {

    private static final int ONCE_MORE = 3;

    /** The other tests' cases may be too many to count one by one. */
    private static final int MOST = 1000;

    private static final Pattern COUNT = Pattern.compile("(\\d+)");

    /** The part of a page that a figure counts. */
    private static final String COUNTED = "main .table:not(.q-compared) tbody tr, main .q-cards > .card";

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private AgencyCalendar calendar;

    private ClientId client;

    /** More cases than a list shows at once. */
    @BeforeAll
    void a_client_with_many_cases() {
        client = given.client();
        for (int i = 0; i < 53; i++) given.companyCase(client, calendar.today());
        until(() -> asAgency(() -> jdbc.sql("select count(*) from strategy.api_work where client_id = :client")
                        .param("client", client.value())
                        .query(Integer.class)
                        .single()
                == 53));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_page_of_the_menu_can_be_looked_at(Role role) {
        Desk desk = deskOf(person(role));
        List<String> places = addresses(desk.page().locator(".q-nav a"));
        assertThat(places).isNotEmpty();
        for (String place : places) {
            desk.open(place).lookOnSmallScreen();
            assertThat(desk.page().locator(".q-nav a[aria-current]").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void each_figure_of_the_first_page_opens_as_many_as_it_says(Role role) {
        Desk desk = deskOf(person(role));
        String home = desk.where();
        assertThat(figures(desk)).isNotEmpty();
        // Cases of other tests may still be on their way to their lists: what differs is looked at once more.
        for (int i = 0; i < ONCE_MORE && !differing(desk.open(home)).isEmpty(); i++) Pause.aMoment();
        assertThat(differing(desk.open(home))).isEmpty();
    }

    /** The figures that open more or fewer than they say. */
    private static List<String> differing(Desk desk) {
        List<String> differing = new ArrayList<>();
        for (Figure figure : figures(desk)) {
            if (figure.count() > MOST) continue;
            int opened = counted(desk, figure.address());
            if (opened != figure.count()) differing.add(figure + " opens " + opened);
        }
        return differing;
    }

    private Person person(Role role) {
        if (role == Role.CLIENT) return someoneOf(client, "Sophie Marchaudon");
        Person person = someone(role, "Camille Orsolle");
        if (role == Role.COLLECTOR) {
            asAgency(() ->
                    portfolios.spread(List.of(new Collector(person.id().value(), person.name())), person.actor()));
        }
        return person;
    }

    private record Figure(String label, int count, String address) {}

    /** The figures that count: the value where it is a number, else the number in the words beneath it. */
    private static List<Figure> figures(Desk desk) {
        List<Figure> figures = new ArrayList<>();
        for (Locator tile : desk.page().locator("a.q-tile").all()) {
            String value = tile.locator(".q-tile-value").innerText();
            String hint = String.join(" ", tile.locator(".q-tile-hint").allInnerTexts());
            String counts = (value.contains("€") ? hint : value).replaceAll("[\\s\\u00a0\\u202f]", "");
            Matcher number = COUNT.matcher(counts);
            if (number.find() && !counts.contains("€")) {
                figures.add(new Figure(
                        tile.locator(".q-tile-label").innerText(),
                        Integer.parseInt(number.group(1)),
                        tile.getAttribute("href")));
            }
        }
        for (Locator link : desk.page().locator("td.q-money a:not(.q-explain)").all()) {
            figures.add(new Figure("in the table", Integer.parseInt(link.innerText()), link.getAttribute("href")));
        }
        return figures;
    }

    /** Counts the whole list, page by page. */
    private static int counted(Desk desk, String address) {
        desk.open(address);
        int count = desk.page().locator(COUNTED).count();
        Locator next = desk.page().locator("a[rel=next]");
        while (next.count() > 0) {
            desk.page().navigate(desk.page().url().replaceAll("(//[^/]+).*", "$1") + next.getAttribute("href"));
            count += desk.page().locator(COUNTED).count();
        }
        return count;
    }

    private static List<String> addresses(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }
}
