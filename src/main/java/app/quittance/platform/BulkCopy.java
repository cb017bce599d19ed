package app.quittance.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Streams many rows into an unguarded table with COPY, inside the running transaction and in constant memory. */
@Component
public class BulkCopy {

    private static final int BUFFER_BYTES = 1 << 16;

    private final JdbcTemplate jdbc;

    BulkCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes every row and tells how many there were.
     *
     * @param rows values in the order of the columns, printed with {@code toString}; null is SQL's null
     */
    public long into(String table, List<String> columns, Iterator<? extends List<? extends @Nullable Object>> rows) {
        String copy = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        Long written = jdbc.execute((ConnectionCallback<Long>) connection -> {
            CopyIn sink = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            try {
                return stream(sink, rows);
            } catch (IOException impossible) {
                throw new SQLException(impossible);
            } finally {
                if (sink.isActive()) sink.cancelCopy();
            }
        });
        return written == null ? 0 : written;
    }

    private static long stream(CopyIn sink, Iterator<? extends List<? extends @Nullable Object>> rows)
            throws SQLException, IOException {
        var buffer = new StringBuilder(BUFFER_BYTES + 1024);
        while (rows.hasNext()) {
            append(buffer, rows.next());
            if (buffer.length() >= BUFFER_BYTES) flush(sink, buffer);
        }
        flush(sink, buffer);
        return sink.endCopy();
    }

    private static void flush(CopyIn sink, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        sink.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void append(StringBuilder line, List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) line.append('\t');
            Object value = values.get(i);
            if (value == null) line.append("\\N");
            else escape(line, value.toString());
        }
        line.append('\n');
    }

    private static void escape(StringBuilder line, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
