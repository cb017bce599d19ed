package app.quittance.casefile;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claims that leave their case one by one. Whoever calls has taken them out of the books. */
@Service
public class ClaimsTakenBack {

    private final JdbcClient jdbc;

    ClaimsTakenBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The claim is nobody's debt any more; the same invoice may be handed over again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ClaimId claim, LocalDate on) {
        jdbc.sql("update casefile.claim set withdrawn_on = :on where claim_id = :claim and withdrawn_on is null")
                .param("on", on)
                .param("claim", claim.value())
                .update();
    }
}
