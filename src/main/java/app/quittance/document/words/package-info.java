/** French as it is printed: dates, amounts, rates, numbers, and the spaces that must not break. */
@NullMarked
package app.quittance.document.words;

import org.jspecify.annotations.NullMarked;
