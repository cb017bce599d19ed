package app.quittance.dispute;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DisputeRepository extends Repository<Dispute, UUID> {

    Dispute save(Dispute dispute);

    Optional<Dispute> findById(UUID id);

    List<Dispute> findByCaseIdOrderByOpenedOnDescIdDesc(UUID caseId);

    @Query("select count(d) > 0 from Dispute d where d.caseId = :caseId and d.settledOn is null")
    boolean openOn(UUID caseId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dispute d where d.id = :id")
    Optional<Dispute> lock(UUID id);
}
