package app.quittance.web.legal;

import app.quittance.identity.CalendarLinks;
import app.quittance.identity.Language;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Unknown;
import app.quittance.litigation.DeadlineWords;
import app.quittance.platform.Sentences;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The deadlines of the matters as a calendar program reads them (RFC 5545), under the private link of someone of the legal
 * team. Such programs keep what they read elsewhere, so no debtor is named in it.
 */
@Controller
class CalendarFeed {

    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int YEARS_AHEAD = 2;
    private static final List<Duration> REMIND_BEFORE = List.of(Duration.ofDays(7), Duration.ofDays(1));

    private final CalendarLinks links;
    private final LegalLists lists;
    private final DeadlineWords words;
    private final Sentences sentences;
    private final AgencyCalendar calendar;
    private final Clock clock;

    CalendarFeed(
            CalendarLinks links,
            LegalLists lists,
            DeadlineWords words,
            Sentences sentences,
            AgencyCalendar calendar,
            Clock clock) {
        this.links = links;
        this.lists = lists;
        this.words = words;
        this.sentences = sentences;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/calendar/{file}")
    ResponseEntity<String> feed(@PathVariable String file) {
        String secret = file.endsWith(".ics") ? file.substring(0, file.length() - ".ics".length()) : file;
        Calendar feed = DataScope.AGENCY.call(() -> links.holder(secret)
                .filter(person -> person.role() == Role.LEGAL)
                .map(person -> feed(person.language() == Language.EN ? Locale.ENGLISH : Locale.FRENCH))
                .orElseThrow(() -> new Unknown("calendar link")));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"quittance.ics\"")
                .body(feed.toString());
    }

    private Calendar feed(Locale locale) {
        LocalDate until = calendar.today().plusYears(YEARS_AHEAD);
        Calendar feed = new Calendar();
        feed.add(new ProdId("-//Quittance//FR"));
        feed.add(ImmutableVersion.VERSION_2_0);
        feed.add(ImmutableCalScale.GREGORIAN);
        feed.add(new XProperty("X-WR-CALNAME", sentences.say("legal.calendar.name", locale)));
        lists.deadlinesUntil(until).stream().filter(due -> !due.over()).forEach(due -> feed.add(event(due, locale)));
        return feed;
    }

    private VEvent event(LegalLists.Due due, Locale locale) {
        String title = sentences.say("enum.ProceduralStep." + due.step(), locale) + " · " + due.reference();
        VEvent event = new VEvent(false);
        event.add(new Uid(due.id() + "@quittance"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(due.dueOn()));
        event.add(new Summary(title + " (" + due.client() + ")"));
        event.add(new Description(words.of(due.step(), due.counted(), locale) + " (" + due.article() + ")"));
        event.add(ImmutableTransp.TRANSPARENT);
        REMIND_BEFORE.forEach(before -> event.add(reminder(before, title)));
        return event;
    }

    private static VAlarm reminder(Duration before, String title) {
        VAlarm alarm = new VAlarm(before.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }
}
