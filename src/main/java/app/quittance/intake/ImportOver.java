package app.quittance.intake;

import app.quittance.kernel.ClientId;

/** A file has its end: taken and routed, looked at, refused or broken off. A dry run that is taken afterwards
 * ends twice, and so does an import that is undone. */
public record ImportOver(ImportId importId, ClientId clientId, ImportMode mode, ImportStatus status) {}
