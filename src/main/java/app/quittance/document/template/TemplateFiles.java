package app.quittance.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** One version of a template where it lies: in the agency's folder or in the program itself. */
sealed interface TemplateFiles {

    /** "fr/first-letter/1". */
    String name();

    int version();

    /** Changes when the files do. */
    String state() throws IOException;

    byte[] read(String file) throws IOException;

    /** A version that the agency keeps under its own folder and may edit. */
    record InFolder(String name, int version, Path folder) implements TemplateFiles {

        @Override
        public String state() throws IOException {
            var state = new StringBuilder(folder.toString());
            for (String file : new String[] {"about.json", "template.jrxml", "texts_fr.properties"}) {
                Path path = existing(file);
                state.append(' ')
                        .append(Files.getLastModifiedTime(path))
                        .append(' ')
                        .append(Files.size(path));
            }
            return state.toString();
        }

        @Override
        public byte[] read(String file) throws IOException {
            return Files.readAllBytes(existing(file));
        }

        private Path existing(String file) {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) throw new TemplateRefused("document.template-file-missing", name, file);
            return path;
        }
    }

    /** A version that comes with the program. */
    record Bundled(String name, int version, Resource about) implements TemplateFiles {

        @Override
        public String state() {
            return "bundled " + name;
        }

        @Override
        public byte[] read(String file) throws IOException {
            try (InputStream stream = about.createRelative(file).getInputStream()) {
                return stream.readAllBytes();
            }
        }
    }
}
