/**
 * What is known of a debt and its debtor on a day, from the past only: one catalogue, computed by the same code for
 * learning from a history and for scoring a case.
 */
@NullMarked
@NamedInterface("feature")
package app.quittance.scoring.feature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
