package app.quittance.intake;

import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much a client may send in a day, so that a system gone astray fills no disk: so many files, and so many megabytes in
 * all ({@code quittance.uploads.files-a-day}, {@code quittance.uploads.megabytes-a-day}). What the agency itself takes in from
 * a shell is not counted.
 */
@Component
class DailyLimits {

    private static final long MEGABYTE = 1 << 20;

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final int files;
    private final long megabytes;

    DailyLimits(
            JdbcClient jdbc,
            AgencyCalendar calendar,
            @Value("${quittance.uploads.files-a-day:2000}") int files,
            @Value("${quittance.uploads.megabytes-a-day:2000}") long megabytes) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.files = files;
        this.megabytes = megabytes;
    }

    /** Refuses what the client has received today, the file of the running transaction included, where that is too much. */
    void check(ClientId client, Actor by) {
        if (by.kind() == Actor.Kind.PROGRAM) return;
        record Today(long files, long bytes) {}
        Today today = jdbc.sql("""
                select count(*) as files, coalesce(sum(file_bytes), 0) as bytes from intake.import
                 where client_id = :client and received_at >= :midnight and file_of is null and actor_kind <> 'PROGRAM'""")
                .param("client", client.value())
                .param(
                        "midnight",
                        calendar.today()
                                .atTime(LocalTime.MIN)
                                .atZone(AgencyCalendar.ZONE)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Today(row.getLong("files"), row.getLong("bytes")))
                .single();
        if (today.files() > files) throw new Refusal("import.too-many-today", files);
        if (today.bytes() > megabytes * MEGABYTE) throw new Refusal("import.too-much-today", megabytes);
    }
}
