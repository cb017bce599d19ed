/** Disputes: what a debtor objects, what the client answers to it with its evidence, and how it was settled. */
@NullMarked
@ApplicationModule(
        displayName = "dispute",
        allowedDependencies = {"kernel", "journal", "casefile", "document"})
package app.quittance.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
