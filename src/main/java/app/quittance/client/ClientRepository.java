package app.quittance.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClientRepository extends Repository<Client, UUID> {

    Optional<Client> findById(UUID id);

    Optional<Client> findByReference(String reference);

    List<Client> findAllByOrderByName();

    Client save(Client client);
}
