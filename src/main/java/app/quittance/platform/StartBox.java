package app.quittance.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** When the server is ready: one box on the console with its address and what the rooms have to tell. */
@Component
class StartBox {

    private final Environment settings;
    private final MessageSource sentences;
    private final ObjectProvider<StartNotice> notices;

    StartBox(Environment settings, MessageSource sentences, ObjectProvider<StartNotice> notices) {
        this.settings = settings;
        this.sentences = sentences;
        this.notices = notices;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut") // for the person at the console, not for the log
    void show(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext server)
                || server.getWebServer() == null) return;
        System.out.println(box(lines(server.getWebServer().getPort(), Locale.getDefault())));
    }

    private List<String> lines(int port, Locale locale) {
        var lines = new ArrayList<String>();
        String address = settings.getProperty("server.address", "0.0.0.0");
        String host = address.equals("0.0.0.0") || address.equals("127.0.0.1") ? "localhost" : address;
        lines.add(sentences.getMessage("start.ready", null, locale));
        lines.add("http://%s:%d".formatted(host, port));
        notices.orderedStream()
                .map(notice -> notice.lines(locale))
                .filter(told -> !told.isEmpty())
                .forEach(told -> {
                    lines.add("");
                    lines.addAll(told);
                });
        return lines;
    }

    static String box(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        var box = new StringBuilder("\n┌" + "─".repeat(width + 4) + "┐\n");
        lines.forEach(line -> box.append("│  ")
                .append(line)
                .append(" ".repeat(width - line.length()))
                .append("  │\n"));
        return box.append("└").append("─".repeat(width + 4)).append("┘\n").toString();
    }
}
