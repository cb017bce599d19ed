/** Counting as the procedure counts: months and days, holidays, the distances, and what each event of a procedure opens. */
@NullMarked
@NamedInterface("delays")
package app.quittance.law.delays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
