package app.quittance.litigation;

import app.quittance.identity.AgencyProfile;
import app.quittance.identity.Language;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.platform.InWords;
import app.quittance.platform.Sentences;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning, one e-mail to everyone of the legal team: what is to be done within a week or already should be, the fatal dates
 * that nobody has checked, the next hearings. Nothing to say sends nothing; no debtor is named, since e-mail is read elsewhere.
 */
@Service
public class DeadlineReminders {

    private static final int SOON_DAYS = 7;
    private static final int UNCHECKED_DAYS = 30;
    private static final String[] FATAL = Arrays.stream(ProceduralStep.values())
            .filter(ProceduralStep::isFatal)
            .map(Enum::name)
            .toArray(String[]::new);

    private final ObjectProvider<JavaMailSender> server;
    private final JdbcClient jdbc;
    private final People people;
    private final AgencyProfile agencies;
    private final Sentences sentences;
    private final AgencyCalendar calendar;
    private final TransactionTemplate transaction;
    private final SqlFiles sql = SqlFiles.of("litigation");

    DeadlineReminders(
            ObjectProvider<JavaMailSender> server,
            JdbcClient jdbc,
            People people,
            AgencyProfile agencies,
            Sentences sentences,
            AgencyCalendar calendar,
            TransactionTemplate transaction) {
        this.server = server;
        this.jdbc = jdbc;
        this.people = people;
        this.agencies = agencies;
        this.sentences = sentences;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    private record Reminder(
            LocalDate on, Optional<ProceduralStep> step, String purpose, String reference, boolean merelyUnchecked) {}

    /** Reminds those who were not reminded today; without a mail server nobody is. */
    public void remindAll() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) return;
        List<Reminder> reminders = transaction.execute(status -> reminders());
        if (reminders.isEmpty()) return;
        List<Person> lawyers = transaction.execute(status -> people.withRole(Role.LEGAL));
        lawyers.stream()
                .filter(person -> person.email() != null)
                .forEach(person -> transaction.executeWithoutResult(status -> remind(sender, person, reminders)));
    }

    /** Marked in the transaction that sends: a job that is done twice reminds once, a server that is down is asked again. */
    private void remind(JavaMailSender sender, Person person, List<Reminder> reminders) {
        int marked = jdbc.sql("""
                insert into litigation.reminded (person_id, on_day) values (:person, :today) on conflict do nothing""")
                .param("person", person.id().value())
                .param("today", calendar.today())
                .update();
        if (marked == 1) sender.send(message(person, reminders));
    }

    private SimpleMailMessage message(Person person, List<Reminder> reminders) {
        Locale locale = person.language() == Language.EN ? Locale.ENGLISH : Locale.FRENCH;
        var message = new SimpleMailMessage();
        message.setFrom(agencies.get().email());
        message.setTo(person.email());
        message.setSubject(sentences.say("reminder.subject", locale, InWords.date(calendar.today(), locale)));
        message.setText(reminders.stream()
                .map(each -> line(each, locale))
                .collect(Collectors.joining("\n", sentences.say("reminder.lead", locale) + "\n\n", "\n")));
        return message;
    }

    private String line(Reminder reminder, Locale locale) {
        String what = reminder.step()
                .map(step -> sentences.label(step, locale))
                .orElseGet(() -> sentences.say("reminder.hearing", locale, reminder.purpose()));
        String line =
                sentences.say("reminder.line", locale, InWords.date(reminder.on(), locale), what, reminder.reference());
        if (reminder.on().isBefore(calendar.today())) return line + " " + sentences.say("reminder.late", locale);
        return reminder.merelyUnchecked() ? line + " " + sentences.say("reminder.unchecked", locale) : line;
    }

    private List<Reminder> reminders() {
        LocalDate today = calendar.today();
        return jdbc.sql(sql.get("to-remind-of"))
                .param("today", today)
                .param("soon", today.plusDays(SOON_DAYS))
                .param("later", today.plusDays(UNCHECKED_DAYS))
                .param("fatal", FATAL)
                .query((row, n) -> new Reminder(
                        row.getObject("on_day", LocalDate.class),
                        Optional.ofNullable(row.getString("step")).map(ProceduralStep::valueOf),
                        orEmpty(row.getString("purpose")),
                        row.getString("reference"),
                        row.getBoolean("merely_unchecked")))
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
