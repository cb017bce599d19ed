/** Which court hears a claim against a debtor who lives in a given commune. */
@NullMarked
@NamedInterface("courts")
package app.quittance.law.courts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
