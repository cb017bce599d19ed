package app.quittance.intake.check;

import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.StagedDebtor;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.Siren;
import app.quittance.rulebook.Postcodes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who owes: kind, name, SIREN, where the debtor lives and how it is reached. */
final class DebtorCheck {

    private static final Pattern POSTCODE = Pattern.compile("(0[1-9]|[1-8]\\d|9[0-8])\\d{3}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@([\\p{L}\\d-]{1,63}\\.)+\\p{L}{2,24}");
    private static final Pattern PHONE_SIGNS = Pattern.compile("[ ./()-]");
    private static final Pattern FRENCH_PHONE = Pattern.compile("(0|\\+33|0033|33)0?([1-9]\\d{8})");
    private static final Pattern FOREIGN_PHONE = Pattern.compile("(\\+|00)(?!33)[1-9]\\d{6,14}");

    private static final Map<String, String> TITLES = Map.of(
            "m",
            "M.",
            "mr",
            "M.",
            "monsieur",
            "M.",
            "mme",
            "Mme",
            "mrs",
            "Mme",
            "ms",
            "Mme",
            "madame",
            "Mme",
            "mlle",
            "Mme",
            "mademoiselle",
            "Mme");

    private static final Pattern CEDEX = Pattern.compile("(?i)\\bcedex\\b");
    private static final int SOME_COMMUNES = 3;

    private static final List<Column> ADDRESS = List.of(Column.STREET, Column.POSTCODE, Column.CITY);

    private final Postcodes postcodes = Postcodes.bundled();

    /** Reads the debtor of a row; null where something that it needs is missing or wrong. */
    @Nullable
    StagedDebtor check(int rowNo, RowFindings row) {
        DebtorKind kind = kind(row);
        String name = ClaimCheck.required(Column.NAME, row);
        String siren = siren(kind, row);
        if (kind != null && kind.isNaturalPerson()) warnOfMissingNames(row);
        checkAddress(row);
        String email = email(row);
        String phone = phone(row);
        if (kind == null || name == null) return null;
        boolean person = kind.isNaturalPerson();
        var debtor = new StagedDebtor(
                rowNo,
                kind,
                name,
                person ? title(row) : null,
                person ? row.text(Column.FORENAMES) : null,
                siren,
                row.text(Column.STREET),
                row.text(Column.POSTCODE),
                row.text(Column.CITY),
                email,
                phone);
        return debtor.numbered(row.text(Column.CUSTOMER_NUMBER));
    }

    private static @Nullable DebtorKind kind(RowFindings row) {
        String word = ClaimCheck.required(Column.DEBTOR_KIND, row);
        if (word == null) return null;
        Optional<DebtorKind> kind = DebtorKind.of(word).or(() -> DebtorKind.of(word.replace(' ', '-')));
        if (kind.isEmpty()) row.refuse(Column.DEBTOR_KIND, "kind.unknown");
        return kind.orElse(null);
    }

    private static @Nullable String siren(@Nullable DebtorKind kind, RowFindings row) {
        String text = row.text(Column.SIREN);
        if (text == null) {
            if (kind != null && kind != DebtorKind.CONSUMER) row.warn(Column.SIREN, "siren.missing");
            return null;
        }
        Optional<Siren> siren = Siren.within(text);
        if (siren.isEmpty()) row.refuse(Column.SIREN, "siren.wrong");
        else if (kind == DebtorKind.CONSUMER) row.warn(Column.SIREN, "siren.of-consumer");
        return siren.map(Siren::digits).orElse(null);
    }

    /** A petition names a natural person by title, surname and forenames (CPC 54, 57). */
    private static void warnOfMissingNames(RowFindings row) {
        if (row.text(Column.TITLE) == null) row.warn(Column.TITLE, "title.missing");
        if (row.text(Column.FORENAMES) == null) row.warn(Column.FORENAMES, "forenames.missing");
    }

    private static @Nullable String title(RowFindings row) {
        String title = row.text(Column.TITLE);
        return title == null ? null : TITLES.getOrDefault(title.replace(".", "").toLowerCase(Locale.ROOT), title);
    }

    private void checkAddress(RowFindings row) {
        ADDRESS.stream()
                .filter(column -> row.text(column) == null)
                .findFirst()
                .ifPresent(column -> row.warn(column, "address.missing"));
        String postcode = row.text(Column.POSTCODE);
        if (postcode == null) return;
        if (!POSTCODE.matcher(postcode).matches()) row.warn(Column.POSTCODE, "postcode.format");
        else checkCommune(postcode, row);
    }

    /** A letter is delivered by its postcode, and the court is that of the commune: the two must agree. */
    private void checkCommune(String postcode, RowFindings row) {
        String city = row.text(Column.CITY);
        if (city != null && CEDEX.matcher(city).find()) return;
        List<String> communes = postcodes.communesOf(postcode);
        if (communes.isEmpty()) row.warn(Column.POSTCODE, "postcode.unknown");
        else if (city != null && !postcodes.isIn(city, postcode)) {
            String some = String.join(", ", communes.subList(0, Math.min(communes.size(), SOME_COMMUNES)));
            row.warn(
                    Column.CITY, "city.not-in-postcode", postcode, communes.size() > SOME_COMMUNES ? some + "…" : some);
        }
    }

    /** An address to which nothing can be sent is not kept. */
    private static @Nullable String email(RowFindings row) {
        String email = row.text(Column.EMAIL);
        if (email == null || EMAIL.matcher(email).matches()) return email;
        row.warn(Column.EMAIL, "email.format");
        return null;
    }

    /** French numbers are kept as "01 99 00 12 34"; what is no number stays as it was told. */
    private static @Nullable String phone(RowFindings row) {
        String phone = row.text(Column.PHONE);
        if (phone == null) return null;
        String digits = PHONE_SIGNS.matcher(phone).replaceAll("");
        var french = FRENCH_PHONE.matcher(digits);
        if (french.matches()) return ("0" + french.group(2)).replaceAll("(\\d\\d)(?=\\d)", "$1 ");
        if (!FOREIGN_PHONE.matcher(digits).matches()) row.warn(Column.PHONE, "phone.format");
        return phone;
    }
}
