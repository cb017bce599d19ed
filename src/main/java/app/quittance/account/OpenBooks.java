package app.quittance.account;

import app.quittance.rulebook.Rulebook;
import java.util.List;

/**
 * All that an act on a case needs to know, read at one moment.
 *
 * @param standing what is in force in its books, in the order in which it was posted
 */
record OpenBooks(Life life, List<StandingAct> standing, Rulebook rules) {}
