package app.quittance.web.client;

import app.quittance.api.hooks.Delivery;
import app.quittance.api.hooks.Hook;
import app.quittance.api.hooks.HookEvent;
import app.quittance.api.hooks.Hooks;
import app.quittance.api.hooks.NewHook;
import app.quittance.identity.ApiKeys;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the client's own systems speak to ours and hear from us: keys and webhooks. A secret is shown once, on the next page. */
@Controller
@RequestMapping("/client/access")
class ClientAccess {

    private static final String HOME = "/client/access";
    private static final String BACK = "redirect:" + HOME;
    private static final int LATEST = 10;

    private final ApiKeys keys;
    private final Hooks hooks;

    ClientAccess(ApiKeys keys, Hooks hooks) {
        this.keys = keys;
        this.hooks = hooks;
    }

    /** A hook with its last deliveries. */
    record HookRow(Hook hook, List<Delivery> deliveries) {}

    @Bean
    static NavigationItem clientPrograms() {
        return NavigationItem.of(90, "client.access", HOME, "key", Role.CLIENT);
    }

    @GetMapping
    String all(CurrentUser user, Model model) {
        ClientId client = user.requireClient();
        model.addAttribute("keys", keys.of(client));
        model.addAttribute(
                "hooks",
                hooks.of(client).stream()
                        .map(hook -> new HookRow(hook, hooks.deliveries(client, hook.id(), LATEST)))
                        .toList());
        model.addAttribute("events", HookEvent.values());
        return "client/access";
    }

    @PostMapping("/keys")
    String makeKey(CurrentUser user, @RequestParam String label, RedirectAttributes next) {
        next.addFlashAttribute("newKey", keys.create(user.requireClient(), label, user.actor()));
        Notice.done(next, "client.access.key.made", label.strip());
        return BACK;
    }

    @PostMapping("/keys/{key}/revoke")
    String revoke(CurrentUser user, @PathVariable UUID key, RedirectAttributes next) {
        keys.revoke(user.requireClient(), key, user.actor());
        Notice.done(next, "client.access.key.revoked.done");
        return BACK;
    }

    @PostMapping("/webhooks")
    String add(
            CurrentUser user,
            @RequestParam String address,
            @RequestParam(name = "event", required = false) @Nullable List<HookEvent> events,
            RedirectAttributes next) {
        Set<HookEvent> wanted = EnumSet.noneOf(HookEvent.class);
        Optional.ofNullable(events).ifPresent(wanted::addAll);
        NewHook made = hooks.add(user.requireClient(), address, wanted, user.actor());
        next.addFlashAttribute("newSecret", made.secret());
        Notice.done(next, "client.access.hook.made");
        return BACK;
    }

    @PostMapping("/webhooks/{hook}/pause")
    String pause(CurrentUser user, @PathVariable UUID hook, RedirectAttributes next) {
        hooks.pause(user.requireClient(), hook, user.actor());
        Notice.done(next, "client.access.hook.paused.done");
        return BACK;
    }

    @PostMapping("/webhooks/{hook}/resume")
    String resume(CurrentUser user, @PathVariable UUID hook, RedirectAttributes next) {
        hooks.resume(user.requireClient(), hook, user.actor());
        Notice.done(next, "client.access.hook.resumed.done");
        return BACK;
    }

    @PostMapping("/webhooks/{hook}/remove")
    String remove(CurrentUser user, @PathVariable UUID hook, RedirectAttributes next) {
        hooks.remove(user.requireClient(), hook, user.actor());
        Notice.done(next, "client.access.hook.removed.done");
        return BACK;
    }

    @PostMapping("/webhooks/{hook}/test")
    String test(CurrentUser user, @PathVariable UUID hook, RedirectAttributes next) {
        hooks.sendTest(user.requireClient(), hook, user.actor());
        Notice.done(next, "client.access.hook.tested");
        return BACK;
    }

    @PostMapping("/webhooks/{hook}/deliveries/{delivery}/replay")
    String replay(CurrentUser user, @PathVariable UUID hook, @PathVariable UUID delivery, RedirectAttributes next) {
        hooks.replay(user.requireClient(), hook, delivery, user.actor());
        Notice.done(next, "client.access.hook.replayed");
        return BACK;
    }
}
