package app.quittance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page on this site that someone comes from; the first page if it is unknown or another site's. */
final class PageBefore {

    private PageBefore() {}

    static String of(HttpServletRequest request, @Nullable String referer) {
        if (referer == null) return "/";
        try {
            var from = new URI(referer);
            boolean ours = request.getServerName().equals(from.getHost()) && from.getRawPath() != null;
            if (!ours || !from.getRawPath().startsWith(request.getContextPath() + "/")) return "/";
            String path = from.getRawPath().substring(request.getContextPath().length());
            // "//elsewhere" would be read as another host.
            String local = "/" + path.replaceAll("^/+", "");
            return from.getRawQuery() == null ? local : local + "?" + from.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }
}
