/** A house that breaks the rules on purpose: the test of the borders must see it. */
@org.jspecify.annotations.NullMarked
package app.quittance.wronghouse;
