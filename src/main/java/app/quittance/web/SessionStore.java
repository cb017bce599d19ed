package app.quittance.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions live in the database, so that any replica knows who has signed in. They end after an hour of silence. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableJdbcHttpSession(tableName = "identity.spring_session", maxInactiveIntervalInSeconds = 3600)
class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final ObjectInputFilter KNOWN_CLASSES =
            ObjectInputFilter.Config.createFilter("app.quittance.**;org.springframework.**;java.**;!*");

    /** Two requests of one page may write the same attribute at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionWrites() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Found by its name, and by nobody else: other conversions are other beans' business. */
    @Bean(defaultCandidate = false)
    @SuppressWarnings("NullAway") // a converter may give null; its declaration does not say so
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionStore::read);
        return conversion;
    }

    /** What an earlier release wrote and this one cannot read counts as not there: one signs in again, no page breaks. */
    private static @Nullable Object read(byte[] stored) {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            input.setObjectInputFilter(KNOWN_CLASSES);
            return input.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            LOG.warn("Left out what a session held: {}", unreadable.toString());
            return null;
        }
    }
}
