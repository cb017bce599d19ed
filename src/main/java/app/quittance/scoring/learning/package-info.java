/** Learning from a payment history, measuring on a later part of it, and the saved models: one folder each, with a card. */
@NullMarked
@NamedInterface("learning")
package app.quittance.scoring.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
