package app.quittance.web;

import static app.quittance.identity.Role.ACCOUNTANT;
import static app.quittance.identity.Role.ADMIN;
import static app.quittance.identity.Role.CLIENT;
import static app.quittance.identity.Role.COLLECTOR;
import static app.quittance.identity.Role.LEAD;
import static app.quittance.identity.Role.LEGAL;

import app.quittance.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may open which address: the one table. The first line that fits decides; what no line names is closed to everyone.
 * Which rows someone sees behind an address is another matter, decided by their scope.
 */
final class AccessRules {

    static final List<AccessRules.Line> TABLE = List.of(
            anyone("/login"),
            anyone("/language"),
            anyone("/invitation/*"),
            // Who has a private link's secret is who it was made for.
            anyone("/calendar/*"),
            anyone("/actuator/health/**"),
            anyone("/webjars/**"),
            anyone("/fonts/*"),
            anyone("/*.css"),
            anyone("/*.js"),
            anyone("/*.svg"),
            only("/", Role.values()),
            only("/desk/**", COLLECTOR, LEAD),
            only("/lead/**", LEAD),
            only("/legal/**", LEGAL),
            // Whether two debtors are one: who sees the cases of all clients and answers for what is done on them.
            only("/debtors/**", LEAD, LEGAL, ADMIN),
            // One draws up and pays out, another approves: whether it is another person, the remittance itself looks
            // at.
            only("/money/remittances/draw-up", ACCOUNTANT),
            only("/money/remittances/*/transfer", ACCOUNTANT),
            only("/money/remittances/**", ACCOUNTANT, LEAD),
            only("/money/**", ACCOUNTANT),
            only("/client/**", CLIENT),
            only("/admin/**", ADMIN),
            only("/documents/**", COLLECTOR, LEAD, LEGAL, ACCOUNTANT, CLIENT),
            // What lowers a debt without money is the lead's; a mistake is taken back by the role that may make it.
            only("/cases/*/credit-notes", LEAD),
            only("/cases/*/waivers", LEAD),
            only("/cases/*/supplements", LEAD),
            only("/cases/*/movements/*/taken-back", LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/{page:statement|statement.pdf|statement.csv|journal}", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            // A letter of a court or commission comes to whoever works the case.
            only("/cases/*/proceedings", COLLECTOR, LEAD, LEGAL),
            only("/cases/*/figures/*", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            only("/cases/*/payments/*/receipt", COLLECTOR, LEAD, LEGAL, ACCOUNTANT),
            // Whatever else is done on a case, its collector or the lead does.
            only("/cases/**", COLLECTOR, LEAD));

    private AccessRules() {}

    /** One line: an address pattern and the roles that may open it. Open means: without having signed in, too. */
    record Line(PathPattern pattern, Set<Role> roles, boolean open) {}

    /** Whether someone of this role may open this path. */
    static boolean allow(Role role, String path) {
        var container = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(line -> line.pattern().matches(container))
                .findFirst()
                .filter(line -> line.open() || line.roles().contains(role))
                .isPresent();
    }

    /** Today's work: where each role's day begins. */
    static String home(Role role) {
        return switch (role) {
            case COLLECTOR -> "/desk";
            case LEAD -> "/lead";
            case LEGAL -> "/legal";
            case ACCOUNTANT -> "/money";
            case CLIENT -> "/client";
            case ADMIN -> "/admin";
        };
    }

    private static Line anyone(String pattern) {
        return new Line(PathPatternParser.defaultInstance.parse(pattern), Set.of(), true);
    }

    private static Line only(String pattern, Role... roles) {
        return new Line(PathPatternParser.defaultInstance.parse(pattern), Set.of(roles), false);
    }
}
