package app.quittance.contact;

import app.quittance.arrangement.PlanFacts;
import app.quittance.arrangement.Plans;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.HoldFacts;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.document.EarlierLetter;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.contact.ContactPolicy;
import app.quittance.law.contact.ContactPolicy.Channel;
import app.quittance.law.delays.HolidayZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Who may be contacted, when and in which order. Nothing reaches a debtor before the first letter (CPCE R.124-4), nothing at
 * all while its case rests, and nobody rings at night, on a Sunday or every day.
 */
@Component
class ContactRules {

    static final ContactPolicy POLICY = ContactPolicy.STRICT;

    private final JdbcClient jdbc;
    private final Debtors debtors;
    private final ClientWords words;
    private final Plans plans;
    private final ObjectProvider<JavaMailSender> mailServer;

    ContactRules(
            JdbcClient jdbc,
            Debtors debtors,
            ClientWords words,
            Plans plans,
            ObjectProvider<JavaMailSender> mailServer) {
        this.words = words;
        this.jdbc = jdbc;
        this.debtors = debtors;
        this.plans = plans;
        this.mailServer = mailServer;
    }

    /** The first letter of a case, which every later step recalls; one that came back unread does not count. */
    Optional<EarlierLetter> firstLetter(CaseId caseId) {
        return jdbc.sql("select reference, sent_on from contact.api_first_letter where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) ->
                        new EarlierLetter(row.getString("reference"), row.getObject("sent_on", LocalDate.class)))
                .optional();
    }

    void requireLetter(CaseFacts file, SendLetter command, LocalDate on) {
        requireAtWork(file);
        boolean withLegal = file.status() == CaseStatus.LITIGATION || file.status() == CaseStatus.TITLE;
        if (withLegal) throw new Refusal("letter.with-the-legal-team", file.reference());
        requireOrder(file, command.kind());
        requireMeans(file, command);
        requireNoPlan(file, command.kind());
        if (sentOn(file, command.kind(), on)) throw new Refusal("letter.already-today", on, file.reference());
    }

    /** Where an e-mail to the debtor goes. It is a message like a call, within the same days and hours. */
    String email(CaseFacts file, LocalDate on, Instant now) {
        if (mailServer.getIfAvailable() == null) throw new Refusal("letter.email-not-set-up");
        DebtorCard debtor = debtors.get(file.debtorId());
        String address = debtor.email().orElseThrow(() -> new Refusal("letter.no-email", debtor.fullName()));
        requireNotAvoided(file, address);
        requireMoment(file, Channel.EMAIL, on.atTime(LocalTime.ofInstant(now, AgencyCalendar.ZONE)));
        return address;
    }

    void requireCall(CaseFacts file, LocalDateTime at) {
        requireAtWork(file);
        if (firstLetter(file.id()).isEmpty()) throw new Refusal("contact.first-letter-missing", file.reference());
        debtors.get(file.debtorId()).phone().ifPresent(phone -> requireNotAvoided(file, phone));
        requireMoment(file, Channel.CALL, at);
    }

    /** The client named an address or a number that is not to be used: the same one, however it is written. */
    private void requireNotAvoided(CaseFacts file, String contact) {
        String avoided = words.ofDebtor(file.id()).contactToAvoid();
        if (avoided != null && AvoidedContact.names(avoided, contact)) {
            throw new Refusal("contact.to-avoid", contact);
        }
    }

    void requireMoment(CaseFacts file, Channel channel, LocalDateTime at) {
        HolidayZone zone = zone(debtors.get(file.debtorId()));
        POLICY.against(channel, at, zone, earlierContacts(file, at.toLocalDate()))
                .ifPresent(obstacle -> {
                    throw switch (obstacle) {
                        case SUNDAY_OR_CLOSED_DAY -> new Refusal("contact.closed-day", at.toLocalDate());
                        case HOLIDAY -> new Refusal("contact.holiday", at.toLocalDate());
                        case HOURS -> new Refusal("contact.hours", hours());
                        case TOO_OFTEN -> new Refusal("contact.too-often", POLICY.contactsPerWeek());
                    };
                });
    }

    /** The day itself, or the next on which letters are dated: never a Sunday or a holiday. */
    static LocalDate letterDay(LocalDate today) {
        LocalDate day = today;
        while (POLICY.against(Channel.LETTER, day.atTime(12, 0), HolidayZone.NATIONAL, List.of())
                .isPresent()) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void requireAtWork(CaseFacts file) {
        if (!file.status().isOpen()) throw new Refusal("contact.case-closed", file.reference());
        file.holds().stream()
                .map(HoldFacts::reason)
                .filter(reason -> reason != HoldReason.ADDRESS_UNKNOWN)
                .findFirst()
                .ifPresent(reason -> {
                    throw new Refusal("contact.case-held", file.reference(), reason);
                });
    }

    /** A formal notice may come first: written without a first letter to recall, it must hold all the mentions of one. */
    private void requireOrder(CaseFacts file, LetterKind kind) {
        Optional<EarlierLetter> first = firstLetter(file.id());
        if (kind == LetterKind.FIRST_LETTER) {
            first.ifPresent(letter -> {
                throw new Refusal("letter.first-already-sent", letter.reference(), letter.sentOn());
            });
        } else if (kind == LetterKind.REMINDER && first.isEmpty()) {
            throw new Refusal("contact.first-letter-missing", file.reference());
        }
    }

    /** Where letters came back, paper waits until the address is corrected. */
    private static void requireMeans(CaseFacts file, SendLetter command) {
        if (command.means() != LetterMeans.EMAIL && file.isHeld(HoldReason.ADDRESS_UNKNOWN)) {
            throw new Refusal("letter.address-unknown", file.reference());
        }
        if (command.kind() == LetterKind.FIRST_LETTER && command.means() == LetterMeans.EMAIL) {
            throw new Refusal("letter.first-on-paper");
        }
        if (command.kind() == LetterKind.FORMAL_NOTICE && command.means() != LetterMeans.REGISTERED) {
            throw new Refusal("letter.notice-registered");
        }
    }

    private void requireNoPlan(CaseFacts file, LetterKind kind) {
        Optional<PlanFacts> plan = plans.running(file.id());
        if (kind == LetterKind.FORMAL_NOTICE && plan.isPresent()) {
            throw new Refusal("letter.plan-running", file.reference());
        }
        if (kind == LetterKind.REMINDER && plan.filter(PlanFacts::isOnTrack).isPresent()) {
            throw new Refusal("letter.plan-on-track", file.reference());
        }
    }

    private boolean sentOn(CaseFacts file, LetterKind kind, LocalDate on) {
        return jdbc.sql("""
                select exists (select from contact.letter
                                where case_id = :case and kind = :kind and sent_on = :on
                                  and delivery not in ('UNKNOWN_AT_ADDRESS', 'MISADDRESSED'))""")
                .param("case", file.id().value())
                .param("kind", kind.name())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** The days on which this debtor was rung or written an e-mail in the week before, whatever the client and under whatever name. */
    private List<LocalDate> earlierContacts(CaseFacts file, LocalDate day) {
        return jdbc.sql("""
                select c.called_on as day from contact.call c join casefile.api_case f on f.case_id = c.case_id
                 where f.debtor_id = any(:debtors) and c.direction = 'OUTGOING' and c.called_on > :from
                union all
                select l.sent_on from contact.letter l join casefile.api_case f on f.case_id = l.case_id
                 where f.debtor_id = any(:debtors) and l.means = 'EMAIL' and l.sent_on > :from""")
                .param("debtors", Debtors.keys(debtors.same(file.debtorId())))
                .param("from", day.minusDays(7))
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private static HolidayZone zone(DebtorCard debtor) {
        return debtor.postcode()
                .filter(postcode -> postcode.length() == 5)
                .map(postcode -> postcode.substring(0, postcode.startsWith("97") ? 3 : 2))
                .map(HolidayZone::ofDepartment)
                .orElse(HolidayZone.NATIONAL);
    }

    private static String hours() {
        return POLICY.callHours().stream()
                .map(hours -> hours.from() + "–" + hours.until())
                .collect(Collectors.joining(", "));
    }
}
