package app.quittance.contact;

import java.util.UUID;

/** Names a letter. */
public record LetterId(UUID value) {}
