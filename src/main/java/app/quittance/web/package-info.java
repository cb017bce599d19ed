/** The frame that all pages stand in: who may open which address, sign-in, layout, menu, words and figures, errors. */
@NullMarked
@ApplicationModule(
        displayName = "web",
        allowedDependencies = {"kernel", "platform", "identity"})
package app.quittance.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
