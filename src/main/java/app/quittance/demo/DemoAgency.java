package app.quittance.demo;

import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.client.MandateTerms;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.ApiKeys;
import app.quittance.identity.Demonstration;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.Role;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Sets up the invented agency: who it is, who works there, whom it works for. The sign-ins are those of the README. */
@Component
class DemoAgency {

    private static final String PASSWORD = "demo";

    private final Demonstration demonstration;
    private final AgencyProfile profile;
    private final People people;
    private final ApiKeys keys;
    private final Clients clients;

    DemoAgency(Demonstration demonstration, AgencyProfile profile, People people, ApiKeys keys, Clients clients) {
        this.demonstration = demonstration;
        this.profile = profile;
        this.people = people;
        this.keys = keys;
        this.clients = clients;
    }

    boolean isThere() {
        return demonstration.isHere();
    }

    /** The three clients, by trade. */
    record Trades(ClientId wholesaler, ClientId energy, ClientId software) {}

    Trades setUp(RandomGenerator random, LocalDate today) {
        profile.save(agency(random), Actor.program("demo"));
        Trades trades = new Trades(
                clients.register(wholesaler(random, today)),
                clients.register(energy(random, today)),
                clients.register(software(random, today)));
        people.createForDemo(everyone(trades), PASSWORD);
        keys.createForDemo(trades.wholesaler(), "Comptabilité", "demo-client-key");
        keys.createForDemo(trades.energy(), "Facturation", "demo-client2-key");
        return trades;
    }

    private static List<NewPerson> everyone(Trades trades) {
        return List.of(
                NewPerson.ofAgency("admin", "Hélène Dumontaut", Role.ADMIN, "helene.dumontaut@treval.example"),
                NewPerson.ofAgency("lead", "Karim Benayadi", Role.LEAD, "karim.benayadi@treval.example"),
                NewPerson.ofAgency("collector", "Camille Orsolle", Role.COLLECTOR, "camille.orsolle@treval.example"),
                NewPerson.ofAgency("collector2", "Julien Tréguidel", Role.COLLECTOR, "julien.treguidel@treval.example"),
                NewPerson.ofAgency("legal", "Claire Nauroy", Role.LEGAL, "claire.nauroy@treval.example"),
                NewPerson.ofAgency("legal2", "Hugo Lansec", Role.LEGAL, "hugo.lansec@treval.example"),
                NewPerson.ofAgency("accounting", "Didier Esnoult", Role.ACCOUNTANT, "didier.esnoult@treval.example"),
                NewPerson.ofClient(
                        "client", "Sophie Marchaudon", trades.wholesaler(), "compta@materiaux-valmorin.example"),
                NewPerson.ofClient("client2", "Rémi Vasselin", trades.energy(), "recouvrement@lumenvolt.example"));
    }

    private static Agency agency(RandomGenerator random) {
        return new Agency(
                "Tréval Recouvrement",
                "SAS",
                Money.euros("80000"),
                "Lyon",
                Numbers.siren(random),
                new Agency.Address("18, quai des Bateliers", "69009", "Lyon"),
                "04 65 71 20 40",
                "contact@treval.example",
                new Agency.Account("Tréval Recouvrement – compte dédié", Numbers.iban(random), "DEMOFRPP"),
                new Agency.Signatory("Karim Benayadi", "responsable du recouvrement"),
                "Tréval Recouvrement, délégué à la protection des données, 18, quai des Bateliers, 69009 Lyon, dpo@treval.example");
    }

    private static ClientProfile wholesaler(RandomGenerator random, LocalDate today) {
        return new ClientProfile(
                ClientId.random(),
                "C-001",
                "Matériaux Valmorin",
                "SAS",
                Optional.of(new BigDecimal("450000.00")),
                Numbers.siren(random),
                "Lyon",
                "45, avenue des Entrepreneurs",
                "69800",
                "Saint-Priest",
                "M. Paul Valmorin",
                "président",
                "négoce de matériaux de construction",
                "compta@materiaux-valmorin.example",
                "04 65 71 30 10",
                Numbers.iban(random),
                mandate(today, Optional.of(new BigDecimal("12.5")), "11.00"));
    }

    private static ClientProfile energy(RandomGenerator random, LocalDate today) {
        return new ClientProfile(
                ClientId.random(),
                "C-002",
                "Lumenvolt Énergie",
                "SA",
                Optional.of(new BigDecimal("12000000.00")),
                Numbers.siren(random),
                "Nanterre",
                "7, rue Ampère",
                "92000",
                "Nanterre",
                "Mme Sandrine Thévenard",
                "directrice générale",
                "fourniture d’électricité et de gaz",
                "recouvrement@lumenvolt.example",
                "01 99 00 45 00",
                Numbers.iban(random),
                mandate(today, Optional.empty(), "18.00"));
    }

    private static ClientProfile software(RandomGenerator random, LocalDate today) {
        return new ClientProfile(
                ClientId.random(),
                "C-003",
                "Orsavia Logiciels",
                "SAS",
                Optional.of(new BigDecimal("95000.00")),
                Numbers.siren(random),
                "Nantes",
                "3, quai de la Fosse",
                "44000",
                "Nantes",
                "M. Youssef Haddouche",
                "président",
                "édition de logiciels de gestion",
                "finance@orsavia.example",
                "02 61 91 12 12",
                Numbers.iban(random),
                mandate(today, Optional.empty(), "14.00"));
    }

    private static MandateTerms mandate(LocalDate today, Optional<BigDecimal> rate, String commission) {
        return new MandateTerms(today.minusYears(2).withDayOfYear(40), 30, rate, new BigDecimal(commission));
    }
}
