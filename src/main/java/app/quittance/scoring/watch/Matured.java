package app.quittance.scoring.watch;

import app.quittance.platform.SqlFiles;
import app.quittance.scoring.learning.Figures.Bin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The matured cases, measured: by month, by client, all together, and those in which the score does not steer. */
@Component
public class Matured {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("scoring");

    Matured(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the day on which the cases were open, the latest first. */
    @Transactional(readOnly = true)
    public List<Accuracy> byMonth() {
        return measured("month").reversed();
    }

    /** By client, of all months. */
    @Transactional(readOnly = true)
    public List<Accuracy> byClient() {
        return measured("client");
    }

    /** All months and clients together; empty before the first case matured. */
    @Transactional(readOnly = true)
    public Optional<Accuracy> together() {
        return measured("all").stream().findFirst();
    }

    /** The challenger and the champion on the cases of which both had spoken; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Duel> duel() {
        List<Accuracy> both = measured("model");
        return both.size() < 2 ? Optional.empty() : Optional.of(new Duel(both.getLast(), both.getFirst()));
    }

    /** Steered and held out, where there are such. */
    @Transactional(readOnly = true)
    public List<Worth> worth() {
        return jdbc.sql("""
                select held_out, count(*) as cases, count(*) filter (where met) as met
                  from scoring.matured group by held_out order by held_out""")
                .query((row, n) -> new Worth(row.getBoolean("held_out"), row.getLong("cases"), row.getLong("met")))
                .list();
    }

    /** How many cases their clients took back before the ninety days were over. */
    @Transactional(readOnly = true)
    public int leftOut() {
        return jdbc.sql("select coalesce(sum(left_out), 0) from scoring.matured_month")
                .query(Integer.class)
                .single();
    }

    /** A tenth of a group, from the least likely to the likeliest. */
    private record Tenth(String of, long cases, long met, double announced, double squares, double places) {

        Bin bin(double usual) {
            double observed = met / (double) cases;
            return new Bin(cases, announced / cases, observed, usual == 0 ? 0 : observed / usual);
        }
    }

    private List<Accuracy> measured(String group) {
        Map<String, List<Tenth>> tenths = new LinkedHashMap<>();
        jdbc.sql(sql.get("accuracy-of-matured"))
                .param("group", group)
                .query((row, n) -> new Tenth(
                        row.getString("of"),
                        row.getLong("cases"),
                        row.getLong("met"),
                        row.getDouble("announced"),
                        row.getDouble("squares"),
                        row.getDouble("places")))
                .list()
                .forEach(tenth -> tenths.computeIfAbsent(tenth.of(), first -> new ArrayList<>())
                        .add(tenth));
        return tenths.entrySet().stream()
                .map(each -> accuracy(each.getKey(), each.getValue()))
                .toList();
    }

    private static Accuracy accuracy(String of, List<Tenth> tenths) {
        long cases = tenths.stream().mapToLong(Tenth::cases).sum();
        long met = tenths.stream().mapToLong(Tenth::met).sum();
        double places = tenths.stream().mapToDouble(Tenth::places).sum();
        return new Accuracy(
                of,
                cases,
                met,
                tenths.stream().mapToDouble(Tenth::announced).sum(),
                tenths.stream().mapToDouble(Tenth::squares).sum() / cases,
                (places - met * (met + 1) / 2.0) / (met * (cases - met)),
                tenths.stream().map(each -> each.bin(met / (double) cases)).toList());
    }
}
