/** Learning from any flat table and measuring on another: what holds the trainers and figures against public data. */
@NullMarked
@NamedInterface("table")
package app.quittance.scoring.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
