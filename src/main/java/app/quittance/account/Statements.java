package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up statements of account, at any past or future date for which the rates are known. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private final Lives lives;
    private final RulebookDesk rulebook;

    Statements(Lives lives, RulebookDesk rulebook) {
        this.lives = lives;
        this.rulebook = rulebook;
    }

    public Statement of(CaseId caseId, LocalDate asOf) {
        return StatementLines.statement(lives.of(caseId), rulebook.current(), asOf);
    }

    /** The statements of several cases, read together; a case beyond the caller's scope is left out. */
    public Map<CaseId, Statement> of(Collection<CaseId> caseIds, LocalDate asOf) {
        Rulebook rules = rulebook.current();
        Map<CaseId, Statement> statements = new LinkedHashMap<>();
        lives.of(caseIds).forEach(life -> statements.put(life.caseId(), StatementLines.statement(life, rules, asOf)));
        return statements;
    }
}
