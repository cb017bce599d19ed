package app.quittance.contact;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<Letter, UUID> {

    Letter save(Letter letter);

    Optional<Letter> findById(UUID id);

    List<Letter> findByCaseIdOrderBySentOnDescRecordedAtDesc(UUID caseId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Letter l where l.id = :id")
    Optional<Letter> lock(UUID id);
}
