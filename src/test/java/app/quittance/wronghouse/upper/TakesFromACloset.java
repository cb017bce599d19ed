package app.quittance.wronghouse.upper;

import app.quittance.wronghouse.lower.closet.Private;

/** Uses what the room below keeps to itself. */
public record TakesFromACloset(Private taken) {}
