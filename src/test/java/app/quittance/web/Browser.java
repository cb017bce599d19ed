package app.quittance.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Keeps cookies and the form's token as a browser does, so that tests go through the real session. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc web;
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private String token = "";

    Browser(MockMvc web) {
        this.web = web;
    }

    MvcResult open(String address) throws Exception {
        return send(get(address));
    }

    MvcResult submit(String address, Map<String, String> fields) throws Exception {
        var request = post(address).param("_csrf", token);
        fields.forEach(request::param);
        return send(request);
    }

    MvcResult signIn(String username, String password) throws Exception {
        open("/login");
        var answer = submit("/login", Map.of("username", username, "password", password));
        // The token belongs to the session that was, not to the one that is.
        open("/login");
        return answer;
    }

    Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    /** A request with this browser's cookies and token, to be sent elsewhere. */
    MockHttpServletRequestBuilder request(HttpMethod method, String address) {
        var request = MockMvcRequestBuilders.request(method, address).param("_csrf", token);
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        return request;
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        var result = web.perform(request).andReturn();
        for (Cookie cookie : result.getResponse().getCookies()) cookies.put(cookie.getName(), cookie);
        var found = TOKEN.matcher(result.getResponse().getContentAsString());
        if (found.find()) token = found.group(1);
        return result;
    }
}
