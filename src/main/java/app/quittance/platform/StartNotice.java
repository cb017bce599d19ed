package app.quittance.platform;

import java.util.List;
import java.util.Locale;

/** What a room wants to tell the person who started the server, in the box that says that it runs. */
public interface StartNotice {

    /** One short line each, none if there is nothing to tell. */
    List<String> lines(Locale locale);
}
