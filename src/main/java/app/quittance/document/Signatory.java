package app.quittance.document;

/** Who signs, and as what: "Claire Morel", "chargée de recouvrement". */
public record Signatory(String name, String capacity) {}
