/** French as it is printed: dates, amounts, rates, numbers, and the spaces that must not break. */
@NullMarked
@NamedInterface("words")
package app.quittance.document.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
