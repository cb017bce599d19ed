package app.quittance.web;

import app.quittance.identity.People;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Guards the pages: sign-in by form, a session in the database, the table of addresses, and headers that forbid what no page needs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class WebSecurity {

    /** No page holds script or style of its own; pictures may be inlined by a stylesheet. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain pageSecurity(HttpSecurity http, People people, LanguageChoice language) {
        var denied = new Denied();
        var outcome = new SignInOutcome(people, language);
        return http.authorizeHttpRequests(WebSecurity::applyTable)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(outcome::accepted)
                        .failureHandler(outcome::refused))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .headers(WebSecurity::headers)
                .build();
    }

    private static void applyTable(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry authorize) {
        authorize.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (AccessRules.Line line : AccessRules.TABLE) {
            var address = authorize.requestMatchers(
                    PathPatternRequestMatcher.pathPattern(line.pattern().getPatternString()));
            if (line.open()) {
                address.permitAll();
            } else {
                address.hasAnyRole(line.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        authorize.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
