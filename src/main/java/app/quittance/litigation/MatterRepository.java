package app.quittance.litigation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface MatterRepository extends Repository<Matter, UUID> {

    Optional<Matter> findByCaseId(UUID caseId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Matter> findWithLockByCaseId(UUID caseId);

    Matter save(Matter matter);
}
