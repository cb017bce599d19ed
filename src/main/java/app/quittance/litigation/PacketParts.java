package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.document.BoundPart;
import app.quittance.document.DocumentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps of what each packet was made. */
@Component
class PacketParts {

    private final JdbcClient jdbc;

    PacketParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A packet that came out the same as an earlier one is kept once, and so are its parts. */
    void keep(DocumentId packet, CaseFacts facts, List<PacketPart> parts) {
        for (int place = 0; place < parts.size(); place++) keep(packet, facts, place + 1, parts.get(place));
    }

    private void keep(DocumentId packet, CaseFacts facts, int place, PacketPart part) {
        BoundPart bound = part.bound();
        jdbc.sql("""
                insert into litigation.packet_part (packet_id, place, client_id, case_id, exhibit, title, first_page, pages, sha256,
                                                    document_id, template)
                values (:packet, :place, :client, :case, :exhibit, :title, :first, :pages, :sha256, cast(:document as uuid),
                        :template)
                on conflict do nothing""")
                .param("packet", packet.value())
                .param("place", place)
                .param("client", facts.clientId().value())
                .param("case", facts.id().value())
                .param("exhibit", bound.exhibit().orElse(null))
                .param("title", bound.title())
                .param("first", bound.firstPage())
                .param("pages", bound.pages())
                .param("sha256", bound.sha256())
                .param("document", part.document().map(DocumentId::value).orElse(null))
                .param("template", part.template().orElse(null))
                .update();
    }

    /** In their order; none of a packet that was assembled before parts were kept. */
    List<PacketPart> of(DocumentId packet) {
        return jdbc.sql("""
                select exhibit, title, first_page, pages, sha256, document_id, template
                  from litigation.packet_part where packet_id = :packet order by place""")
                .param("packet", packet.value())
                .query((row, n) -> new PacketPart(
                        new BoundPart(
                                row.getString("title"),
                                Optional.ofNullable(row.getString("exhibit")),
                                row.getInt("first_page"),
                                row.getInt("pages"),
                                row.getString("sha256")),
                        Optional.ofNullable(row.getObject("document_id", UUID.class))
                                .map(DocumentId::new),
                        Optional.ofNullable(row.getString("template"))))
                .list();
    }
}
