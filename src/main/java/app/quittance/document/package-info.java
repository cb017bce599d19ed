/** What leaves the agency on paper: templates, rendering to PDF/A, assembly of packets, and the store of what was made or received. */
@NullMarked
@ApplicationModule(
        displayName = "document",
        allowedDependencies = {"kernel", "journal", "casefile"})
package app.quittance.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
