package app.quittance.law.courts;

import app.quittance.kernel.Refusal;
import java.util.regex.Pattern;

/** A commune by its INSEE code: five characters, department first. It is not a postcode. */
public record CommuneCode(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

    public CommuneCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal("law.commune-malformed", value);
        }
    }

    /** "69", "2A", "974". */
    public String department() {
        return value.startsWith("97") || value.startsWith("98") ? value.substring(0, 3) : value.substring(0, 2);
    }

    /** The commune's number within its department. */
    public int number() {
        return Integer.parseInt(value.substring(department().length()));
    }
}
