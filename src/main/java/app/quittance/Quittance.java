package app.quittance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: with no command it is the server, with a command it does that job and ends. */
@SpringBootApplication
public class Quittance {

    public static void main(String[] args) {
        SpringApplication.run(Quittance.class, args);
    }
}
