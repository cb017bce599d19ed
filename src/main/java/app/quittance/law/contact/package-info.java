/** What a letter must hold and may not say, and when a debtor may be called. */
@NullMarked
@NamedInterface("contact")
package app.quittance.law.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
