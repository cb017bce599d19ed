package app.quittance.litigation;

import app.quittance.document.BoundPart;
import app.quittance.document.CourtPaper;
import app.quittance.document.CoverSheet;
import app.quittance.document.DocumentId;
import app.quittance.document.Documents;
import app.quittance.document.Exhibit;
import app.quittance.document.FilingCopies;
import app.quittance.document.FilingCopy;
import app.quittance.document.PaymentOrder;
import app.quittance.document.PdfAssembly;
import app.quittance.document.Petition;
import app.quittance.document.RenderedPdf;
import app.quittance.document.SpecialPower;
import app.quittance.litigation.ExhibitNumbering.Numbered;
import app.quittance.litigation.PetitionWriter.Papers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Binds what is filed for a payment order, in the order in which a registry reads it: cover sheet, petition with statement and
 * schedule, blank order, special power, exhibits.
 */
@Component
class PacketBinder {

    private final Documents documents;
    private final FilingCopies copies;
    private final CourtFees fees;

    PacketBinder(Documents documents, FilingCopies copies, CourtFees fees) {
        this.documents = documents;
        this.copies = copies;
        this.fees = fees;
    }

    /** A bound packet, and of what it is made. */
    record Packet(RenderedPdf pdf, List<PacketPart> parts) {}

    /** What goes in: a copy of a document, or a paper drawn up from a template. */
    private record Piece(
            String title,
            Optional<String> exhibit,
            FilingCopy copy,
            Optional<DocumentId> document,
            Optional<String> template) {

        String onCover() {
            return exhibit.map(number -> "Pièce n° " + number + " : " + title).orElse(title);
        }

        void addTo(PdfAssembly assembly) {
            exhibit.ifPresentOrElse(
                    number -> assembly.addExhibit(number, title, copy), () -> assembly.add(title, copy));
        }
    }

    Packet bind(Papers papers) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(drawnUp("Requête en injonction de payer, décompte et bordereau des pièces", petition(papers)));
        pieces.add(drawnUp(
                "Projet d’ordonnance", new PaymentOrder(papers.matter(), papers.debt(), papers.furtherInterest())));
        pieces.add(power(papers));
        papers.schedule().forEach(numbered -> pieces.add(exhibit(numbered)));
        pieces.addFirst(cover(papers, pieces));

        String reference = papers.matter().reference();
        var assembly = new PdfAssembly("Dossier de requête " + reference, reference);
        pieces.forEach(piece -> piece.addTo(assembly));
        return new Packet(assembly.bind(papers.matter().writtenOn()), parts(pieces, assembly.contents()));
    }

    private static List<PacketPart> parts(List<Piece> pieces, List<BoundPart> contents) {
        List<PacketPart> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            parts.add(new PacketPart(contents.get(i), piece.document(), piece.template()));
        }
        return parts;
    }

    private static Petition petition(Papers papers) {
        List<Exhibit> exhibits =
                papers.schedule().stream().map(Numbered::exhibit).toList();
        return new Petition(
                papers.matter(),
                papers.debt(),
                papers.facts(),
                papers.grounds(),
                papers.furtherInterest(),
                exhibits,
                papers.onOpposition().orElse(null));
    }

    private Piece drawnUp(String title, CourtPaper content) {
        RenderedPdf paper = documents.render(content);
        return new Piece(
                title,
                Optional.empty(),
                new FilingCopy(paper.bytes(), paper.pages()),
                Optional.empty(),
                Optional.of(documents.templateOf(content)));
    }

    /** As it came back signed, or a blank to be signed. */
    private Piece power(Papers papers) {
        String title = "Pouvoir spécial";
        return papers.signedPower()
                .map(signed ->
                        new Piece(title, Optional.empty(), copies.of(signed), Optional.of(signed), Optional.empty()))
                .orElseGet(() -> drawnUp(title, new SpecialPower(papers.matter(), papers.debt(), papers.grantor())));
    }

    private Piece exhibit(Numbered numbered) {
        DocumentId document = numbered.facts().documentId();
        return new Piece(
                numbered.exhibit().title(),
                Optional.of(numbered.exhibit().number()),
                copies.of(document),
                Optional.of(document),
                Optional.empty());
    }

    /** The cover names the pages of what follows, which hang on how many pages the cover itself has. */
    private Piece cover(Papers papers, List<Piece> following) {
        Piece cover = cover(papers, following, 1);
        return cover(papers, following, cover.copy().pages());
    }

    private Piece cover(Papers papers, List<Piece> following, int ownPages) {
        List<CoverSheet.Entry> entries = new ArrayList<>();
        int page = ownPages + 1;
        for (Piece piece : following) {
            entries.add(new CoverSheet.Entry(piece.onCover(), page));
            page += piece.copy().pages();
        }
        return drawnUp(
                "Bordereau de transmission", new CoverSheet(papers.matter(), papers.debt(), fee(papers), entries));
    }

    private String fee(Papers papers) {
        String court = papers.matter().court().name();
        return fees.inWords(
                papers.courtKind().orElseThrow(), court, 1, papers.matter().writtenOn());
    }
}
