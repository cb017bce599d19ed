package app.quittance.web.desk;

import app.quittance.identity.Role;
import app.quittance.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's places in the menu. */
@Configuration
class DeskNavigation {

    @Bean
    NavigationItem deskToday() {
        return NavigationItem.of(10, "desk.today", "/desk", "list-check", Role.COLLECTOR);
    }

    @Bean
    NavigationItem deskCases() {
        return NavigationItem.of(20, "desk.cases", "/desk/cases", "folder", Role.COLLECTOR);
    }
}
