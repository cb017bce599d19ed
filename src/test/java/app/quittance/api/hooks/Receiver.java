package app.quittance.api.hooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A client's server: keeps what it was sent and answers as it was told to, then with 200. */
final class Receiver implements AutoCloseable {

    record Message(String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();

    Receiver(Integer... codes) throws IOException {
        answers.addAll(List.of(codes));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            messages.add(new Message(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            byte[] answer = "a\u0000b".repeat(5_000).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", address());
            exchange.sendResponseHeaders(nextAnswer(), answer.length);
            try (var out = exchange.getResponseBody()) {
                out.write(answer);
            } catch (IOException hungUp) {
                // Whoever sent the message reads the beginning only.
            }
        });
        server.start();
    }

    private synchronized int nextAnswer() {
        Integer told = answers.poll();
        return told == null ? 200 : told;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?of=quittance";
    }

    List<Message> messages() {
        return messages;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
