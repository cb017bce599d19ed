/** The rules of debt collection: interest, limitation, delays, courts, contact. Pure: values in, values out. */
@NullMarked
@ApplicationModule(
        displayName = "law",
        allowedDependencies = {"kernel"})
package app.quittance.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
