package app.quittance.litigation;

import app.quittance.document.BoundPart;
import app.quittance.document.DocumentId;
import java.util.Optional;

/**
 * A part of a packet, and of what it was made.
 *
 * @param document what was received or sent, where the part is a copy of it
 * @param template from which it was drawn up else, with its version: "petition/1"
 */
public record PacketPart(BoundPart bound, Optional<DocumentId> document, Optional<String> template) {}
