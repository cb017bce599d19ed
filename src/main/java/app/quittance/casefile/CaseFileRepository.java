package app.quittance.casefile;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseFileRepository extends Repository<CaseFile, UUID> {

    Optional<CaseFile> findById(UUID id);

    Optional<CaseFile> findByReference(String reference);

    /** Two acts on one case come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id = :id")
    Optional<CaseFile> lock(UUID id);
}
