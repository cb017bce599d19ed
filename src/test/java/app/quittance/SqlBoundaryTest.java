package app.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** SQL stays home: a room's statements name its own schema, and of a room that it may use the {@code api_…} views only. */
class SqlBoundaryTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path CODE = Path.of("src/main/java/app/quittance");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.:])([a-z_]+)\\.([a-z_]+)");
    private static final Pattern ALIAS =
            Pattern.compile("(?i)\\b(?:from|join|update|into|using|,)\\s+[\\w.]+\\s+(?:as\\s+)?([a-z_]+)");
    private static final Pattern JAVA_STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(select|insert|update|delete|merge|with|call|copy|truncate)\\s.*");

    @Test
    void the_statements_of_a_room_name_its_own_schema_or_views_made_for_it() throws IOException {
        var trespasses = new TreeSet<String>();
        for (String room : rooms()) {
            for (Path script : sqlOf(room)) {
                trespasses.addAll(trespasses(room, script.toString(), Files.readString(script)));
            }
            for (Path code : files(CODE.resolve(room), ".java")) {
                statementsIn(Files.readString(code))
                        .forEach(sql -> trespasses.addAll(trespasses(room, code.toString(), sql)));
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void every_folder_of_statements_belongs_to_a_room() throws IOException {
        for (Path folder : List.of(RESOURCES.resolve("sql"), RESOURCES.resolve("db/migration"))) {
            assertThat(folders(folder)).allMatch(name -> name.startsWith("__") || rooms().contains(name));
        }
    }

    @Test
    void a_statement_that_trespasses_is_seen() {
        assertThat(trespasses("platform", "x.sql", "select * from kernel.money m join kernel.api_money a using (id)"))
                .containsExactly("x.sql: room platform may not name kernel.money");
        assertThat(trespasses("kernel", "x.sql", "select * from platform.api_job"))
                .containsExactly("x.sql: room kernel may not name platform.api_job");
        assertThat(trespasses("platform", "x.sql", "select platform.seal(j.hash) from platform.job j -- kernel.money"))
                .isEmpty();
        assertThat(trespasses("platform", "x.sql", "select kernel.name from platform.job kernel"))
                .isEmpty();
        assertThat(statementsIn("jdbc.sql(\"select 1 from kernel.money\"); log(\"kernel.money\");"))
                .containsExactly("select 1 from kernel.money");
    }

    private static List<String> trespasses(String room, String where, String sql) {
        String statement = COMMENT.matcher(sql).replaceAll(" ");
        Set<String> aliases =
                ALIAS.matcher(statement).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return QUALIFIED
                .matcher(statement)
                .results()
                .filter(name -> rooms().contains(name.group(1)) && !aliases.contains(name.group(1)))
                .filter(name -> !mayName(room, name))
                .map(name -> "%s: room %s may not name %s".formatted(where, room, name.group()))
                .toList();
    }

    private static boolean mayName(String room, MatchResult name) {
        String schema = name.group(1);
        return schema.equals(room)
                || (name.group(2).startsWith("api_") && neighbours(room).contains(schema));
    }

    private static List<String> statementsIn(String java) {
        return JAVA_STRING
                .matcher(java)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(text -> STATEMENT.matcher(text).matches())
                .toList();
    }

    /** The rooms named by {@code allowedDependencies} in a room's package-info and those of its parts. */
    private static Set<String> neighbours(String room) {
        try {
            return files(CODE.resolve(room), "package-info.java").stream()
                    .map(SqlBoundaryTest::moduleIn)
                    .flatMap(module -> module == null ? Stream.empty() : Stream.of(module.allowedDependencies()))
                    .map(allowed -> allowed.replaceFirst("\\s*::.*", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable ApplicationModule moduleIn(Path packageInfo) {
        String name = "app.quittance."
                + CODE.relativize(packageInfo)
                        .toString()
                        .replace(".java", "")
                        .replace('/', '.')
                        .replace('\\', '.');
        try {
            return Class.forName(name).getPackage().getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException withoutAnnotations) {
            return null;
        }
    }

    private static Set<String> rooms() {
        return folders(CODE);
    }

    private static Set<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) return Set.of();
        try (var inside = Files.list(parent)) {
            return inside.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sqlOf(String room) throws IOException {
        return Stream.concat(
                        files(RESOURCES.resolve("sql").resolve(room), ".sql").stream(),
                        files(RESOURCES.resolve("db/migration").resolve(room), ".sql").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
