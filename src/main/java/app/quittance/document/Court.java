package app.quittance.document;

/**
 * A court as it is named today.
 *
 * @param name "Tribunal des activités économiques de Lyon"
 * @param judge who decides: "Monsieur ou Madame le président du tribunal des activités économiques de Lyon"
 */
public record Court(String name, String judge, AddressBlock address) {}
