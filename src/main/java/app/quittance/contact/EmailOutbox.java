package app.quittance.contact;

import app.quittance.document.DocumentStore;
import app.quittance.document.EarlierLetter;
import app.quittance.identity.AgencyProfile;
import app.quittance.platform.Sentences;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hands letters sent by e-mail to the mail server, once they are on record. A server that is down loses nothing: the event
 * waits and is given again. Without a mail server there is no e-mail, and whoever asks for one is told so.
 */
@Component
class EmailOutbox {

    private final ObjectProvider<JavaMailSender> server;
    private final JdbcClient jdbc;
    private final LetterRepository letters;
    private final ContactRules rules;
    private final AgencyProfile agencies;
    private final DocumentStore documents;
    private final Sentences sentences;

    EmailOutbox(
            ObjectProvider<JavaMailSender> server,
            JdbcClient jdbc,
            LetterRepository letters,
            ContactRules rules,
            AgencyProfile agencies,
            DocumentStore documents,
            Sentences sentences) {
        this.server = server;
        this.jdbc = jdbc;
        this.letters = letters;
        this.rules = rules;
        this.agencies = agencies;
        this.documents = documents;
        this.sentences = sentences;
    }

    /** Given twice, an event sends once: the letter is marked in the same transaction. */
    @ApplicationModuleListener
    void on(LetterSent event) throws MessagingException {
        if (event.means() != LetterMeans.EMAIL || !mark(event.letterId())) return;
        LetterFacts letter =
                letters.findById(event.letterId().value()).orElseThrow().facts();
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) throw new MailPreparationException("No mail server for letter " + letter.reference());
        sender.send(message(sender, letter));
    }

    private MimeMessage message(JavaMailSender sender, LetterFacts letter) throws MessagingException {
        EarlierLetter first = rules.firstLetter(letter.caseId()).orElseThrow();
        Email email = Email.of(letter, first, agencies.get(), sentences);
        MimeMessage message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(email.from());
        parts.setTo(email.to());
        parts.setSubject(email.subject());
        parts.setText(email.text());
        var pdf = new ByteArrayResource(documents.bytes(letter.documentId()));
        parts.addAttachment(letter.reference() + ".pdf", pdf, "application/pdf");
        return message;
    }

    private boolean mark(LetterId id) {
        return jdbc.sql("insert into contact.emailed (letter_id) values (:id) on conflict do nothing")
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
