package app.quittance.web.client;

import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.remittance.Remittance;
import app.quittance.remittance.RemittanceId;
import app.quittance.remittance.RemittanceLists;
import app.quittance.remittance.RemittanceTable;
import app.quittance.web.Download;
import app.quittance.web.NavigationItem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was recovered for the client and remitted to it, once it is approved. */
@Controller
@RequestMapping("/client/remittances")
class ClientRemittances {

    private static final String HOME = "/client/remittances";
    private static final int SHOWN_LINES = 500;

    private final RemittanceLists remittances;
    private final ClientLists lists;

    ClientRemittances(RemittanceLists remittances, ClientLists lists) {
        this.remittances = remittances;
        this.lists = lists;
    }

    @Bean
    static NavigationItem clientRemitted() {
        return NavigationItem.of(37, "remittance.client.title", HOME, "building-bank", Role.CLIENT);
    }

    @GetMapping
    String all(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", remittances.of(user.requireClient(), Optional.ofNullable(after)));
        model.addAttribute("after", after);
        return "client/remittances";
    }

    @GetMapping("/{id}")
    String one(CurrentUser user, @PathVariable UUID id, Model model) {
        model.addAttribute("remittance", remittances.ofClient(user.requireClient(), new RemittanceId(id)));
        model.addAttribute("lines", lists.remittanceLines(id, SHOWN_LINES));
        model.addAttribute("mostLines", SHOWN_LINES);
        model.addAttribute("home", HOME + "/" + id);
        model.addAttribute("cases", "/client/cases/");
        return "client/remittance";
    }

    @GetMapping(path = "/{id}/lines.csv", produces = "text/csv")
    ResponseEntity<byte[]> asTable(CurrentUser user, @PathVariable UUID id) {
        Remittance remittance = remittances.ofClient(user.requireClient(), new RemittanceId(id));
        return Download.csv(
                "compte-rendu-" + remittance.until(),
                RemittanceTable.of(remittance, lists.remittanceLines(id, Integer.MAX_VALUE)));
    }
}
