/** What a late payment costs: rates, segments of interest, allocation of payments, what may be charged to whom. */
@NullMarked
@NamedInterface("interest")
package app.quittance.law.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
