package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Generated lives of debts with eight writers; {@link LifeOfDebtsOnPostgres} runs a hundred thousand operations of them. */
class LifeOfDebtsOnPostgresTest extends LivesOnPostgres {

    private static final int OPERATIONS = 1_500;

    @Test
    void eight_writers_on_many_cases_leave_what_the_oracle_says() throws Exception {
        assertThat(play(1, OPERATIONS)).contains("operations");
    }
}
