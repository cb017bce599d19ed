package app.quittance.document;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A document to be kept.
 *
 * @param caseId the case it belongs to; null if to the client alone
 * @param kind a {@link DocumentKind}'s folder, or what the room that keeps it calls it: "exhibit.delivery-note"
 * @param title as people read it in a list
 * @param fileName offered when it is downloaded
 * @param visibleToClient whether the client may see it
 */
public record NewDocument(
        ClientId client,
        @Nullable CaseId caseId,
        String kind,
        String title,
        String fileName,
        ReceivedFile file,
        boolean visibleToClient) {

    /** A document that the program drew up. */
    public static NewDocument rendered(
            ClientId client, CaseId caseId, DocumentKind kind, String title, RenderedPdf pdf, boolean visibleToClient) {
        return new NewDocument(
                client,
                caseId,
                kind.folder(),
                title,
                FileNames.of(title) + ".pdf",
                ReceivedFile.of(pdf),
                visibleToClient);
    }
}
