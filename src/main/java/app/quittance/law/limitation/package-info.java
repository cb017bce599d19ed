/** Until when a claim may be pursued, what interrupts the time, and how the last day was found. */
@NullMarked
@NamedInterface("limitation")
package app.quittance.law.limitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
