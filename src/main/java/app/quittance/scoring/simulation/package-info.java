/**
 * Payment histories made up by a seeded generator that is tuned to published aggregates. The bundled model learns from
 * one, and the demonstration lives on one; nothing here describes a real debtor.
 */
@NullMarked
@NamedInterface("simulation")
package app.quittance.scoring.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
