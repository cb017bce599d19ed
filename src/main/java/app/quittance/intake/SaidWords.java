package app.quittance.intake;

import app.quittance.casefile.SaidNews;
import app.quittance.casefile.SaidThing;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.Headers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells in the report of a later file what it says otherwise of a debtor or a claim that stands. */
final class SaidWords {

    /** Written alike in both languages. */
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private SaidWords() {}

    static List<Finding> findings(List<SaidNews> news, Headers headers) {
        return news.stream().map(each -> finding(each, headers)).toList();
    }

    private static Finding finding(SaidNews news, Headers headers) {
        String stood = news.stood();
        String code;
        List<String> arguments;
        if (isYesOrNo(news.thing())) {
            code = news.is().equals("true") ? "claim.said-yes" : "claim.said-no";
            arguments = List.of();
        } else if (stood == null) {
            code = "claim.said-new";
            arguments = List.of(shown(news.thing(), news.is()));
        } else {
            code = "claim.said-changed";
            arguments = List.of(shown(news.thing(), stood), shown(news.thing(), news.is()));
        }
        String column = headers.title(column(news.thing()));
        return new Finding(news.rowNo(), column, code, Level.WARN, arguments, news.invoiceNumber());
    }

    private static String shown(SaidThing thing, String said) {
        boolean isDate = thing == SaidThing.REMINDER || thing == SaidThing.NOTICE || thing == SaidThing.INSURER_DUE;
        return isDate ? LocalDate.parse(said).format(SHORT_DATE) : said;
    }

    private static boolean isYesOrNo(SaidThing thing) {
        return thing == SaidThing.CAREFUL || thing == SaidThing.DELIVERIES || thing == SaidThing.TITLE;
    }

    private static Column column(SaidThing thing) {
        return switch (thing) {
            case CAREFUL -> Column.HANDLE_WITH_CARE;
            case CONTACT_TO_AVOID -> Column.CONTACT_TO_AVOID;
            case DELIVERIES -> Column.DELIVERIES_SUSPENDED;
            case INSURER -> Column.CREDIT_INSURER;
            case INSURER_DUE -> Column.INSURER_DECLARATION;
            case INSURER_AGREEMENT -> Column.INSURER_AGREEMENT;
            case GUARANTOR -> Column.GUARANTOR;
            case GUARANTOR_CONTACT -> Column.GUARANTOR_CONTACT;
            case REMINDER -> Column.LAST_REMINDER;
            case NOTICE -> Column.FORMAL_NOTICE;
            case FACTOR -> Column.FACTOR;
            case FACTOR_IBAN -> Column.FACTOR_IBAN;
            case TITLE -> Column.RETENTION_OF_TITLE;
            case DEPOSIT -> Column.DEPOSIT;
        };
    }
}
