package app.quittance.cli;

import app.quittance.platform.Sentences;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How a result is printed: as JSON for programs, or as lines of "name: value" for people. */
enum Format {
    json {
        @Override
        String print(Object result) {
            return JSON.writeValueAsString(result);
        }
    },
    text {
        @Override
        String print(Object result) {
            return lines(WORDS.valueToTree(result), "");
        }
    };

    private static final JsonMapper ONE_LINE = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A moment by the agency's clocks, in the language of the machine. */
    private static final JsonMapper WORDS = JSON.rebuild()
            .addModule(new SimpleModule().addSerializer(Instant.class, new ValueSerializer<>() {

                @Override
                public void serialize(Instant at, JsonGenerator out, SerializationContext context) {
                    out.writeString(Sentences.bundled().moment(at, Locale.getDefault()));
                }
            }))
            .build();

    abstract String print(Object result);

    /** One of many results, each a line of JSON. */
    static String oneLine(Object result) {
        return ONE_LINE.writeValueAsString(result);
    }

    private static String lines(JsonNode node, String indent) {
        var lines = new StringJoiner("\n");
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> lines.add(indent + field.getKey() + ":" + value(field.getValue(), indent)));
        } else if (node.isArray()) {
            node.forEach(item -> lines.add(indent + "-" + value(item, indent)));
        } else {
            lines.add(indent + node.asString());
        }
        return lines.toString();
    }

    private static String value(JsonNode node, String indent) {
        if (node.isNull()) return " -";
        if (!node.isContainer()) return " " + node.asString();
        return node.isEmpty() ? " none" : "\n" + lines(node, indent + "  ");
    }
}
