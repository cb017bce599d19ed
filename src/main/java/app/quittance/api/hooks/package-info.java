/** Webhooks: tells a client's own system, in signed messages, that a file is done or that cases changed. */
@NullMarked
@NamedInterface("hooks")
package app.quittance.api.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
