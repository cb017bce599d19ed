/** The models that the agency has, and which of them scores: versions, their posts, and who gave them. */
@NullMarked
@NamedInterface("registry")
package app.quittance.scoring.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
