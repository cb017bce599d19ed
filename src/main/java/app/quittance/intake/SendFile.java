package app.quittance.intake;

import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import java.io.InputStream;
import java.util.Map;

/**
 * A file to be received.
 *
 * @param content read once, to its end
 * @param mapping the client's own headers, each with the English name of our column; empty: ours are expected
 */
public record SendFile(
        ClientId client, String fileName, InputStream content, ImportMode mode, Map<String, String> mapping, Actor by) {

    public SendFile(ClientId client, String fileName, InputStream content, ImportMode mode, Actor by) {
        this(client, fileName, content, mode, Map.of(), by);
    }
}
