package app.quittance.cli;

import java.util.StringJoiner;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
            return lines(JSON.valueToTree(result), "");
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    abstract String print(Object result);

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
