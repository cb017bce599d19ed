/** What happened to a case, by whom and when: append-only and hash-chained, so that it can be printed as an exhibit. */
@NullMarked
@ApplicationModule(
        displayName = "journal",
        allowedDependencies = {"kernel", "platform"})
package app.quittance.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
