/** Whether scores stay what they were thought to be: drift of what they rest on, and how right they were once they matured. */
@NullMarked
@NamedInterface("watch")
package app.quittance.scoring.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
