package app.quittance.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration, who can sign in: the names and the password are known, and only valid there. */
@Component
@Order(1)
class DemoSignIns implements StartNotice {

    private final DemoMode mode;
    private final MessageSource sentences;

    DemoSignIns(DemoMode mode, MessageSource sentences) {
        this.mode = mode;
        this.sentences = sentences;
    }

    @Override
    public List<String> lines(Locale locale) {
        if (!mode.on()) return List.of();
        return sentences.getMessage("start.demo-sign-ins", null, locale).lines().toList();
    }
}
