/** Opens stored documents for whoever may see them. */
@NullMarked
@ApplicationModule(
        displayName = "web.documents",
        allowedDependencies = {"kernel", "identity", "debtor", "casefile", "document"})
package app.quittance.web.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
