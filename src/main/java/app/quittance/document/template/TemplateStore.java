package app.quittance.document.template;

import app.quittance.document.DocumentKind;
import app.quittance.document.words.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the template that is in force on a date: the highest version valid by then, the agency's before the bundled one of
 * the same number. Each is judged and read once; an edited file is noticed.
 */
@Component
public class TemplateStore {

    private static final String COUNTRY = "fr";
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern BUNDLED_VERSION = Pattern.compile("/([1-9][0-9]{0,5})/about\\.json$");

    private record Read<T>(String state, T value) {}

    private interface Reading<T> {
        T read() throws IOException;
    }

    private final Path agencyFolder;
    private final JasperReportsContext context = interpretingContext();
    private final TemplateReader reader = new TemplateReader(context);
    private final Map<DocumentKind, List<TemplateFiles>> bundled = new ConcurrentHashMap<>();
    private final Map<TemplateFiles, Read<About>> abouts = new ConcurrentHashMap<>();
    private final Map<TemplateFiles, Read<Template>> templates = new ConcurrentHashMap<>();

    public TemplateStore(@Value("${QUITTANCE_HOME:./data}") Path home) {
        this.agencyFolder = home.resolve("legal-templates").resolve(COUNTRY);
    }

    /** JasperReports' settings under which no expression becomes code. */
    public JasperReportsContext context() {
        return context;
    }

    public Template inForce(DocumentKind kind, LocalDate on) {
        try {
            for (TemplateFiles files : versions(kind)) {
                About about = fresh(abouts, files, () -> TemplateReader.about(files));
                if (!about.validFrom().isAfter(on)) return fresh(templates, files, () -> reader.read(kind, files));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the templates of " + kind.folder(), e);
        }
        throw new TemplateRefused("document.template-none", kind.folder(), French.shortDate(on));
    }

    /** What was read from files, as long as they stay as they were. */
    private static <T> T fresh(Map<TemplateFiles, Read<T>> known, TemplateFiles files, Reading<T> reading)
            throws IOException {
        String state = files.state();
        Read<T> before = known.get(files);
        if (before != null && before.state().equals(state)) return before.value();
        T value = reading.read();
        known.put(files, new Read<>(state, value));
        return value;
    }

    private List<TemplateFiles> versions(DocumentKind kind) throws IOException {
        var versions = new ArrayList<>(inFolder(kind));
        versions.addAll(bundled.computeIfAbsent(kind, TemplateStore::bundled));
        versions.sort(Comparator.comparingInt(TemplateFiles::version).reversed());
        return versions;
    }

    private List<TemplateFiles> inFolder(DocumentKind kind) throws IOException {
        Path folder = agencyFolder.resolve(kind.folder());
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(path -> isVersion(path.getFileName().toString()))
                    .<TemplateFiles>map(path -> {
                        String version = path.getFileName().toString();
                        return new TemplateFiles.InFolder(name(kind, version), Integer.parseInt(version), path);
                    })
                    .toList();
        }
    }

    private static List<TemplateFiles> bundled(DocumentKind kind) {
        String pattern = "classpath*:legal-templates/%s/%s/*/about.json".formatted(COUNTRY, kind.folder());
        try {
            var versions = new ArrayList<TemplateFiles>();
            for (Resource about : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Matcher version = BUNDLED_VERSION.matcher(about.getURL().getPath());
                if (!version.find()) continue;
                int number = Integer.parseInt(version.group(1));
                versions.add(new TemplateFiles.Bundled(name(kind, version.group(1)), number, about));
            }
            return List.copyOf(versions);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the bundled templates of " + kind.folder(), e);
        }
    }

    private static boolean isVersion(String folder) {
        return VERSION.matcher(folder).matches();
    }

    private static String name(DocumentKind kind, String version) {
        return COUNTRY + "/" + kind.folder() + "/" + version;
    }

    private static JasperReportsContext interpretingContext() {
        var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.compiler.java", InterpretingCompiler.class.getName());
        return context;
    }
}
