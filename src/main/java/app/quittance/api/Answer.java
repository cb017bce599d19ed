package app.quittance.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is answered to a call that writes, as it is kept.
 *
 * @param location where what was made can be read; null: nowhere of its own
 * @param body JSON
 */
record Answer(HttpStatus status, @Nullable String location, String body) {

    ResponseEntity<String> entity() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (location != null) headers.setLocation(URI.create(location));
        return new ResponseEntity<>(body, headers, status);
    }
}
