package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks, once a batch is merged, for known debtors that its new ones may be; joins nothing. */
@Component
class LikenessSearch {

    /** What more debtors than this share tells them not apart: an accountant's e-mail, a block of flats. */
    private static final int MOST_THAT_SHARE = 12;

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("debtor");

    LikenessSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the pairs that a person is to be asked about. */
    void after(UUID batch, ClientId client, LocalDate on) {
        jdbc.sql(sql.get("find-likenesses"))
                .param("batch", batch)
                .param("on", on)
                .param("most", MOST_THAT_SHARE)
                .param("signs", Sign.names())
                .param("weights", Sign.weights())
                .param("least", Sign.ASK_FROM)
                .update();
        jdbc.sql(sql.get("apart-by-spelling"))
                .param("batch", batch)
                .param("client", client.value())
                .update();
    }

    /** Finds which staged rows resemble a debtor that this client told of before, and looks at no other client's. */
    void foresee(UUID batch, ClientId client) {
        jdbc.sql(sql.get("foresee-likenesses"))
                .param("batch", batch)
                .param("client", client.value())
                .param("most", MOST_THAT_SHARE)
                .param("signs", Sign.names())
                .param("weights", Sign.weights())
                .param("least", Sign.ASK_FROM)
                .update();
    }
}
