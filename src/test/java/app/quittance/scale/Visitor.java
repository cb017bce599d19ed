package app.quittance.scale;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages as a browser or a client's system does, and takes the time. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int TO_WARM_UP = 60;
    private static final int TO_MEASURE = 60;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String house;
    private final String authorization;

    private Visitor(String house, String authorization) {
        this.house = house;
        this.authorization = authorization;
    }

    static Visitor withKey(String house, String key) {
        return new Visitor(house, "Bearer " + key);
    }

    static Visitor signedIn(String house, String username, String password) throws Exception {
        var visitor = new Visitor(house, "");
        Matcher token = TOKEN.matcher(visitor.get("/login").body());
        if (!token.find()) throw new IllegalStateException("A sign-in page without a token");
        String form = "username=%s&password=%s&_csrf=%s".formatted(username, word(password), word(token.group(1)));
        visitor.http.send(
                HttpRequest.newBuilder(URI.create(house + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return visitor;
    }

    /** The median time in milliseconds until the whole answer is there; NaN where nothing is at the address. */
    double median(String address) throws Exception {
        for (int i = 0; i < TO_WARM_UP; i++) {
            int status = get(address).statusCode();
            if (status == 404) return Double.NaN;
            if (status != 200) throw new IllegalStateException(address + ": " + status);
        }
        double[] times = new double[TO_MEASURE];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            get(address);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(house + address));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
