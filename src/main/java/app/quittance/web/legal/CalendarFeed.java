package app.quittance.web.legal;

import app.quittance.identity.CalendarLinks;
import app.quittance.identity.Language;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Unknown;
import app.quittance.litigation.DeadlineWords;
import app.quittance.platform.Sentences;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    private static final List<Integer> REMIND_DAYS_BEFORE = List.of(7, 1);

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
        ICalendar feed = DataScope.AGENCY.call(() -> links.holder(secret)
                .filter(person -> person.role() == Role.LEGAL)
                .map(person -> feed(person.language() == Language.EN ? Locale.ENGLISH : Locale.FRENCH))
                .orElseThrow(() -> new Unknown("calendar link")));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"quittance.ics\"")
                .body(Biweekly.write(feed).go());
    }

    private ICalendar feed(Locale locale) {
        ICalendar feed = new ICalendar();
        feed.setProductId("-//Quittance//FR");
        feed.setExperimentalProperty("X-WR-CALNAME", sentences.say("legal.calendar.name", locale));
        lists.deadlinesUntil(calendar.today().plusYears(YEARS_AHEAD)).stream()
                .filter(due -> !due.over())
                .forEach(due -> feed.addEvent(event(due, locale)));
        lists.between(calendar.today(), calendar.today().plusYears(YEARS_AHEAD)).stream()
                .filter(day -> day.step().isEmpty())
                .forEach(hearing -> feed.addEvent(event(hearing, locale)));
        return feed;
    }

    private VEvent event(LegalLists.OfDay hearing, Locale locale) {
        String title =
                sentences.say("reminder.hearing", locale, hearing.purpose().orElse("")) + " · " + hearing.reference();
        VEvent event = named(hearing.id(), title, hearing.client());
        event.setDateStart(hearing.at()
                .map(hour -> new DateStart(Date.from(
                        hearing.on().atTime(hour).atZone(AgencyCalendar.ZONE).toInstant())))
                .orElseGet(() -> new DateStart(wholeDay(hearing.on()))));
        hearing.place().ifPresent(event::setLocation);
        remind(event, title);
        return event;
    }

    private VEvent event(LegalLists.Due due, Locale locale) {
        String title = sentences.say("enum.ProceduralStep." + due.step(), locale) + " · " + due.reference();
        VEvent event = named(due.id(), title, due.client());
        event.setDateStart(new DateStart(wholeDay(due.dueOn())));
        event.setDescription(words.of(due.step(), due.counted(), locale) + " (" + due.article() + ")");
        event.setTransparency(true);
        remind(event, title);
        return event;
    }

    private VEvent named(UUID id, String title, String client) {
        VEvent event = new VEvent();
        event.setUid(id + "@quittance");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(title + " (" + client + ")");
        return event;
    }

    private static void remind(VEvent event, String title) {
        REMIND_DAYS_BEFORE.forEach(days -> event.addAlarm(VAlarm.display(
                new Trigger(Duration.builder().prior(true).days(days).build(), Related.START), title)));
    }

    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
