/** Payment history as learning and scoring read it: invoices, what was paid of them and when, by client and debtor. */
@NullMarked
@NamedInterface("history")
package app.quittance.scoring.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
