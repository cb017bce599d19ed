package app.quittance.web;

import app.quittance.identity.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The menu: what page families have to offer to a role, with the place marked where one is. */
@Component
class Navigation {

    private final List<NavigationItem> items;

    Navigation(List<NavigationItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    /** A menu entry as the layout shows it. */
    public record Link(String label, String path, String icon, boolean current) {}

    List<Link> of(Role role, String path) {
        var mine = items.stream().filter(item -> item.roles().contains(role)).toList();
        // Of "/desk" and "/desk/promises" the longer one is where "/desk/promises/12" is.
        var here = mine.stream()
                .filter(item -> path.equals(item.path()) || path.startsWith(item.path() + "/"))
                .max(Comparator.comparingInt(item -> item.path().length()));
        return mine.stream()
                .map(item -> new Link(
                        item.label(),
                        item.path(),
                        item.icon(),
                        here.filter(item::equals).isPresent()))
                .toList();
    }
}
