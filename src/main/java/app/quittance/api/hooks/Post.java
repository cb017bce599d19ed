package app.quittance.api.hooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message and hears how it is answered. It speaks HTTP itself, because the JDK's client would look the name up once
 * more, after we looked whether it may be reached: here the connection goes to the address that was looked at, and the
 * certificate must still be that of the name. No redirect is followed, and of the answer only the beginning is read.
 */
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private static final int MOST_OF_HEAD = 16_384;
    private static final int MOST_OF_BODY = 1_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int REST_OF_BODY = 1_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length:\\s*(\\d{1,15})");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");

    private final HookAddresses addresses;
    private final Duration patience;

    /** @param patience for all of it: name, connection, sending and the answer */
    Post(HookAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** How a try ended: with the code and the first words of an answer, or with a problem. */
    record Outcome(OptionalInt httpCode, Optional<DeliveryProblem> problem, Optional<String> answer) {

        static Outcome of(DeliveryProblem problem) {
            return new Outcome(OptionalInt.empty(), Optional.of(problem), Optional.empty());
        }

        boolean isTaken() {
            return httpCode.isPresent() && httpCode.getAsInt() / 100 == 2;
        }
    }

    Outcome send(URI to, Map<String, String> headers, String body) {
        var exchange = new FutureTask<>(() -> exchange(to, headers, body.getBytes(StandardCharsets.UTF_8)));
        Thread.ofVirtual().name("webhook-post").start(exchange);
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Outcome.of(DeliveryProblem.TOO_SLOW);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Outcome.of(DeliveryProblem.NO_CONNECTION);
        } catch (ExecutionException failed) {
            return Outcome.of(problem(failed.getCause()));
        } finally {
            // A virtual thread that waits for a socket closes it when interrupted.
            exchange.cancel(true);
        }
    }

    private static DeliveryProblem problem(@Nullable Throwable failure) {
        return switch (failure) {
            case HookAddresses.Refused refused -> DeliveryProblem.ADDRESS_REFUSED;
            case UnknownHostException unknown -> DeliveryProblem.NAME_UNKNOWN;
            case SSLException untrusted -> DeliveryProblem.CERTIFICATE;
            case NotHttp nonsense -> DeliveryProblem.NOT_HTTP;
            case IOException broken -> DeliveryProblem.NO_CONNECTION;
            case null, default -> {
                LOG.warn("A webhook could not be sent", failure);
                yield DeliveryProblem.NO_CONNECTION;
            }
        };
    }

    private static final class NotHttp extends IOException {}

    private Outcome exchange(URI to, Map<String, String> headers, byte[] body)
            throws IOException, HookAddresses.Refused {
        try (Socket socket = connect(to)) {
            var out = socket.getOutputStream();
            out.write(head(to, headers, body.length));
            out.write(body);
            out.flush();
            return answer(socket);
        }
    }

    private Socket connect(URI to) throws IOException, HookAddresses.Refused {
        IOException failure = new UnknownHostException(to.getHost());
        for (InetAddress each : addresses.resolve(to)) {
            var plain = new Socket();
            try {
                plain.connect(new InetSocketAddress(each, port(to)), (int) CONNECT.toMillis());
                return isHttps(to) ? secured(plain, to) : plain;
            } catch (IOException unreachable) {
                plain.close();
                failure = unreachable;
            }
        }
        throw failure;
    }

    private static Socket secured(Socket plain, URI to) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(plain, to.getHost(), port(to), true);
        var settings = secured.getSSLParameters();
        settings.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(settings);
        secured.startHandshake();
        return secured;
    }

    private static boolean isHttps(URI to) {
        return "https".equalsIgnoreCase(to.getScheme());
    }

    private static int port(URI to) {
        if (to.getPort() != -1) return to.getPort();
        return isHttps(to) ? HTTPS : HTTP;
    }

    private static byte[] head(URI to, Map<String, String> headers, int length) {
        String path = Optional.ofNullable(to.getRawPath())
                .filter(given -> !given.isEmpty())
                .orElse("/");
        String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        String host = to.getPort() == -1 ? to.getHost() : to.getHost() + ":" + to.getPort();
        var head = new StringBuilder("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\n");
        head.append("User-Agent: Quittance-Webhooks/1\r\nContent-Type: application/json\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Outcome answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        int code = 0;
        long length = MOST_OF_BODY;
        int read = 0;
        // What comes before the answer proper, such as "100 Continue", says nothing.
        while (code < 200) {
            Matcher status = STATUS.matcher(line(in));
            if (!status.matches()) throw new NotHttp();
            code = Integer.parseInt(status.group(1));
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Matcher stated = LENGTH.matcher(line);
                if (stated.matches()) length = Math.min(length, Long.parseLong(stated.group(1)));
                read += line.length();
                if (read > MOST_OF_HEAD) throw new NotHttp();
            }
        }
        socket.setSoTimeout(REST_OF_BODY);
        return new Outcome(OptionalInt.of(code), Optional.empty(), Optional.of(beginning(in, (int) length)));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1 || line.size() > MOST_OF_HEAD) throw new NotHttp();
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** What is sent after the head, as far as it serves to find out what is wrong; an answer that breaks off is one. */
    private static String beginning(InputStream in, int length) {
        byte[] body = new byte[length];
        int filled = 0;
        try {
            int more = 0;
            while (filled < length && more != -1) {
                filled += more;
                more = in.read(body, filled, length - filled);
            }
        } catch (IOException brokenOff) {
            // What came before will do: the answer's code was there.
        }
        return new String(body, 0, filled, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }
}
