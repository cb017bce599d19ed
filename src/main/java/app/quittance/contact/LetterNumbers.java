package app.quittance.contact;

import app.quittance.casefile.CaseFacts;
import app.quittance.kernel.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The references of letters, one after the other within a case, and the numbers of registered ones. */
@Component
class LetterNumbers {

    /** As the post prints it: a domestic number such as 1A 234 567 8901 2, or an international one such as RK 123 456 785 FR. */
    private static final Pattern REGISTERED = Pattern.compile("\\d[A-Z]\\d{11}|[A-Z]{2}\\d{9}[A-Z]{2}");

    private final JdbcClient jdbc;

    LetterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reference of the next letter of a case. Until the transaction ends, nobody else numbers a letter of it. */
    String next(CaseFacts file) {
        int number = jdbc.sql("""
                insert into contact.series (case_id, client_id, last) values (:case, :client, 1)
                on conflict (case_id) do update set last = contact.series.last + 1 returning last""")
                .param("case", file.id().value())
                .param("client", file.clientId().value())
                .query(Integer.class)
                .single();
        return reference(file, number);
    }

    /** The reference that the next letter would have, taken by nobody. */
    String preview(CaseFacts file) {
        int last = jdbc.sql("select coalesce(max(last), 0) from contact.series where case_id = :case")
                .param("case", file.id().value())
                .query(Integer.class)
                .single();
        return reference(file, last + 1);
    }

    /** The number that the post gave, as it is printed; where none was typed, the next of the agency's own range. */
    String registered(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return spaced(own());
        String number = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!REGISTERED.matcher(number).matches()) throw new Refusal("letter.registered-number", typed.strip());
        boolean taken = jdbc.sql("select exists (select from contact.letter where registered_number = :number)")
                .param("number", spaced(number))
                .query(Boolean.class)
                .single();
        if (taken) throw new Refusal("letter.registered-number-taken", spaced(number));
        return spaced(number);
    }

    private String own() {
        long serial = jdbc.sql("select nextval('contact.registered_number')")
                .query(Long.class)
                .single();
        String digits = "%010d".formatted(serial);
        return "1A" + digits + checkDigit(digits);
    }

    /** Weights of three and one from the right, up to the next ten. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            boolean fromTheRight = (digits.length() - i) % 2 == 1;
            sum += (digits.charAt(i) - '0') * (fromTheRight ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    private static String spaced(String number) {
        return Character.isDigit(number.charAt(0))
                ? number.replaceFirst("(..)(...)(...)(....)(.)", "$1 $2 $3 $4 $5")
                : number.replaceFirst("(..)(...)(...)(...)(..)", "$1 $2 $3 $4 $5");
    }

    private static String reference(CaseFacts file, int number) {
        return file.reference() + "-L" + number;
    }
}
