package app.quittance.intake.check;

import app.quittance.casefile.PartyRole;
import app.quittance.casefile.StagedClaim;
import app.quittance.casefile.StagedNotes;
import app.quittance.casefile.StagedParty;
import app.quittance.debtor.StagedDebtor;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.SourceRow;
import app.quittance.platform.FormulaCell;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file: the row itself, then who owes, then what. A row with a single refusal is not taken. */
public final class DebtCheck {

    private final DebtorCheck debtors = new DebtorCheck();
    private final ClaimCheck claims;

    private final NotesCheck notes;

    private DebtCheck(ClaimCheck claims, NotesCheck notes) {
        this.claims = claims;
        this.notes = notes;
    }

    /** Learns from some rows of the file how its dates and amounts are written. */
    public static DebtCheck learn(Collection<SourceRow> sample, CheckTerms terms) {
        return new DebtCheck(ClaimCheck.learn(sample, terms), NotesCheck.learn(sample, terms.today()));
    }

    public CheckedRow check(SourceRow row) {
        var findings = new RowFindings(row);
        checkCells(row, findings);
        if (findings.refused()) return new CheckedRow(row, null, null, findings.all());
        StagedDebtor debtor = debtors.check(row.number(), findings);
        Optional<PartyRole> role = RoleCheck.read(findings);
        if (role.isPresent())
            return new CheckedRow(row, null, party(row, debtor, role.get(), findings), findings.all());
        StagedClaim claim = claims.check(row.number(), debtor == null ? null : debtor.kind(), findings);
        StagedNotes said = notes.check(row.number(), findings);
        Debt read = debtor == null || claim == null ? null : new Debt(debtor, claim, said);
        return new CheckedRow(row, read, null, findings.all());
    }

    /** Of somebody who owes an invoice beside its debtor, the row tells who, and which; the figures are the debtor's. */
    private static @Nullable NamedParty party(
            SourceRow row, @Nullable StagedDebtor debtor, PartyRole role, RowFindings findings) {
        String invoice = ClaimCheck.required(Column.INVOICE_REFERENCE, findings);
        if (debtor == null || invoice == null) return null;
        return new NamedParty(debtor, new StagedParty(row.number(), invoice, role));
    }

    private static void checkCells(SourceRow row, RowFindings findings) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (FormulaCell.is(cell)) {
                findings.refuseRow(row.headers().title(i), "cell.formula", cell.strip());
            } else if (i >= row.headers().width() && !cell.isBlank()) {
                findings.refuseRow(
                        null,
                        "row.too-many-cells",
                        cell.strip(),
                        Integer.toString(row.cells().size()),
                        Integer.toString(row.headers().width()));
                return;
            }
        }
        Stream.of(Column.values())
                .filter(column -> row.text(column).length() > column.longest())
                .forEach(column -> findings.refuse(column, "cell.too-long", Integer.toString(column.longest())));
    }
}
