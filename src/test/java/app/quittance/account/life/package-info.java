/**
 * Generated lives of debts and an oracle that says what is owed on them. Written from the law alone: nothing here uses the
 * program, so that an error would have to be made twice to stay unseen.
 */
@NullMarked
package app.quittance.account.life;

import org.jspecify.annotations.NullMarked;
