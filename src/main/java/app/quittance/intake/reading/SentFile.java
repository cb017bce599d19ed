package app.quittance.intake.reading;

import java.io.InputStream;

/** A file as a client sent it, whose bytes can be read again from the start. */
public interface SentFile {

    InputStream open();
}
