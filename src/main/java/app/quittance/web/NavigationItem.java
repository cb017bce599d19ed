package app.quittance.web;

import app.quittance.identity.Role;
import java.util.Set;

/**
 * A place in the menu. Each page family declares its own as beans; the lowest order comes first.
 *
 * @param label message key
 * @param icon id in {@code static/icons.svg}
 */
public record NavigationItem(int order, String label, String path, String icon, Set<Role> roles) {

    public static NavigationItem of(int order, String label, String path, String icon, Role... roles) {
        return new NavigationItem(order, label, path, icon, Set.of(roles));
    }
}
