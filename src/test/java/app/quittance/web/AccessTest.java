package app.quittance.web;

import static app.quittance.web.Callers.Who.ACCOUNTANT;
import static app.quittance.web.Callers.Who.ADMIN;
import static app.quittance.web.Callers.Who.CLIENT;
import static app.quittance.web.Callers.Who.COLLECTOR;
import static app.quittance.web.Callers.Who.KEY;
import static app.quittance.web.Callers.Who.LEAD;
import static app.quittance.web.Callers.Who.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.quittance.DatabaseTest;
import app.quittance.web.Callers.Who;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who reaches which address: every address that the running program maps is asked for by every role, through the real
 * filters and a real session, and what happens is compared with this table. An address that no line names fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest extends DatabaseTest {

    /** One line per page family; the first that fits counts. */
    private static final List<Family> FAMILIES = List.of(
            anyone("/login"),
            anyone("/language"),
            anyone("/invitation/{secret}"),
            anyone("/calendar/{file}"),
            anyone("/actuator/health/**"),
            anyone("/v3/api-docs/**"),
            anyone("/v3/api-docs.yaml"),
            anyone("/swagger-ui.html"),
            anyone("/swagger-ui/**"),
            only("/", COLLECTOR, LEAD, LEGAL, ACCOUNTANT, CLIENT, ADMIN),
            only("/desk/**", COLLECTOR, LEAD),
            only("/lead/**", LEAD),
            only("/legal/**", LEGAL),
            only("/debtors/**", LEAD, LEGAL, ADMIN),
            only("/money/remittances/draw-up", ACCOUNTANT),
            only("/money/remittances/*/transfer", ACCOUNTANT),
            only("/money/remittances/**", ACCOUNTANT, LEAD),
            only("/money/**", ACCOUNTANT),
            only("/client/**", CLIENT),
            only("/admin/**", ADMIN),
            only("/documents/**", COLLECTOR, LEAD, LEGAL, ACCOUNTANT, CLIENT),
            only("/cases/*/credit-notes", LEAD),
            only("/cases/*/waivers", LEAD),
            only("/cases/*/supplements", LEAD),
            only("/cases/*/movements/*/taken-back", LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/statement", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/statement.pdf", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/statement.csv", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/journal", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/proceedings", COLLECTOR, LEAD, LEGAL),
            only("/cases/*/figures/*", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/payments/*/receipt", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/**", COLLECTOR, LEAD),
            only("/api/v1/**", KEY),
            // The program sends itself to the first; the second would list what else there is.
            only("/error"),
            only("/actuator"));

    record Family(PathPattern addresses, Set<Who> allowed) {}

    record Address(HttpMethod method, String pattern) {

        /** The address with something in place of what varies. */
        String example() {
            String something = UUID.randomUUID().toString();
            return pattern.replaceAll("\\{[^}]*}", something)
                    .replace("**", something)
                    .replace("*", something);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    WebApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private Callers callers;

    @BeforeAll
    void one_of_each() throws Exception {
        callers = new Callers(program, web);
    }

    @TestFactory
    Stream<DynamicTest> each_address_opens_to_those_whom_the_table_names_and_to_no_others() {
        var addresses = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTest::addresses)
                .collect(Collectors.toSet());
        assertThat(addresses).hasSizeGreaterThan(5);
        return addresses.stream().map(address -> dynamicTest(address.toString(), () -> check(address)));
    }

    @Test
    void an_address_that_no_line_names_fails() {
        assertThatThrownBy(() -> check(new Address(HttpMethod.GET, "/forgotten/{id}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no line");
    }

    @Test
    void a_line_that_allows_too_few_or_too_many_is_seen() {
        var address = new Address(HttpMethod.GET, "/legal/{id}");
        assertThatThrownBy(() -> check(address, Set.of())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> check(address, Set.of(LEGAL, LEAD))).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_address_that_the_program_was_not_told_about_is_closed_to_everyone() throws Exception {
        for (Who who : Who.values()) {
            assertThat(callers.open(HttpMethod.GET, "/forgotten", who))
                    .as("%s", who)
                    .isFalse();
        }
    }

    @Test
    void a_session_opens_no_rest_address_and_a_key_no_page() throws Exception {
        assertThat(callers.open(HttpMethod.GET, "/api/v1/cases", CLIENT)).isFalse();
        assertThat(callers.open(HttpMethod.GET, "/api/v1/cases", KEY)).isTrue();
        assertThat(callers.open(HttpMethod.GET, "/client/cases", KEY)).isFalse();
        assertThat(callers.open(HttpMethod.GET, "/client/cases", CLIENT)).isTrue();
    }

    private void check(Address address) throws Exception {
        var path = PathContainer.parsePath(address.example());
        Family family = FAMILIES.stream()
                .filter(each -> each.addresses().matches(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + ": no line of the table says who may open it"));
        check(address, family.allowed());
    }

    private void check(Address address, Set<Who> allowed) throws Exception {
        for (Who who : Who.values()) {
            assertThat(callers.open(address.method(), address.example(), who))
                    .as("%s opens to %s", address, who)
                    .isEqualTo(allowed.contains(who));
        }
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping) {
        var patterns =
                Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues();
        var named = mapping.getMethodsCondition().getMethods();
        var methods = named.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : named.stream()
                        .map(method -> HttpMethod.valueOf(method.name()))
                        .toList();
        return patterns.stream().flatMap(pattern -> methods.stream().map(method -> new Address(method, pattern)));
    }

    private static Family only(String addresses, Who... allowed) {
        return new Family(PathPatternParser.defaultInstance.parse(addresses), Set.of(allowed));
    }

    private static Family anyone(String addresses) {
        return only(addresses, Who.values());
    }
}
