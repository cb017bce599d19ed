package app.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailHealthContributorAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files from which others run the program: they can be read, and hold what an operator counts on. */
class DeploymentTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");

    @Test
    @SuppressWarnings({"unchecked", "NullAway"}) // YAML knows no types; what is missing fails the test
    void every_service_has_a_health_check_and_keeps_its_data_in_a_named_volume() throws IOException {
        Map<String, Object> compose =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(COMPOSE));
        var services = (Map<String, Map<String, Object>>) compose.get("services");
        var volumes = ((Map<String, Object>) compose.get("volumes")).keySet();
        assertThat(services.keySet()).containsExactlyInAnyOrder("database", "mail", "quittance");
        assertThat(services.values()).allSatisfy(service -> {
            assertThat(service).containsKey("healthcheck");
            assertThat((Iterable<String>) service.get("volumes"))
                    .filteredOn(volume -> !volume.endsWith(":ro"))
                    .isNotEmpty()
                    .allSatisfy(volume -> assertThat(volumes).contains(volume.replaceFirst(":.*", "")));
        });
        assertThat(services.get("database")).containsEntry("image", "postgres:18");
        assertThat((Map<String, String>) services.get("quittance").get("environment"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", "quittance_app");
    }

    @Test
    void the_image_runs_as_a_user_without_rights() throws IOException {
        var dockerfile = Files.readString(Path.of("src/main/docker/Dockerfile"));
        var shipped = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
        assertThat(dockerfile).containsPattern("\nFROM eclipse-temurin:25\\S* AS program\n");
        assertThat(shipped).startsWith("\nFROM program\n").contains("\nUSER quittance\n");
    }

    @Test
    void a_mail_server_that_is_down_does_not_make_the_program_sick() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.mail.host=127.0.0.1")
                .withConfiguration(AutoConfigurations.of(
                        MailSenderAutoConfiguration.class, MailHealthContributorAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .hasSingleBean(JavaMailSender.class)
                        .doesNotHaveBean("mailHealthContributor"));
    }

    @Test
    void continuous_integration_runs_the_readmes_test_command() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).endsWith("\nmvn -B verify\n");
    }
}
