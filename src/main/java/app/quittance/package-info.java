/** Quittance: the platform that a debt-collection agency runs on. One package per room, see the README for the map. */
@org.jspecify.annotations.NullMarked
package app.quittance;
