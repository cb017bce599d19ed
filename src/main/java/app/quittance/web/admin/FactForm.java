package app.quittance.web.admin;

import app.quittance.law.Confidence;
import app.quittance.rulebook.FactFile;
import java.time.LocalDate;
import java.util.List;

/** One fact of law as an administrator types it. Its fields bear the names of the columns of a file of facts. */
record FactForm(String name, String from, String to, String value, String confidence, String source, boolean corrects) {

    static FactForm blank(String name, LocalDate from) {
        return new FactForm(name, from.toString(), "", "", Confidence.AGENCY.mark(), "", false);
    }

    /** The same, as the row of a file: there is one way in. */
    String asFile() {
        return FactFile.write(List.of(cell(name), cell(from), cell(to), cell(value), cell(confidence), source));
    }

    /** A semicolon would move what follows it into the next column; what is typed with one is read as it stands, and refused. */
    private static String cell(String typed) {
        return typed.replace(';', ',');
    }
}
