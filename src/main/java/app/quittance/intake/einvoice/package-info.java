/** Electronic invoices: UBL, CII, Factur-X and ZUGFeRD, alone or many in a ZIP. */
@NullMarked
package app.quittance.intake.einvoice;

import org.jspecify.annotations.NullMarked;
