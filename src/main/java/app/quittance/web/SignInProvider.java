package app.quittance.web;

import app.quittance.identity.CurrentUser;
import app.quittance.identity.SignIn;
import app.quittance.identity.SignInDesk;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Lets the framework ask our sign-in desk. */
@Component
record SignInProvider(SignInDesk desk) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication typed) {
        String password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        return switch (desk.signIn(typed.getName(), password)) {
            case SignIn.Accepted(CurrentUser user) -> signedIn(user);
            case SignIn.Refused() -> throw new BadCredentialsException("Unknown username or wrong password");
            case SignIn.Locked(var until) -> throw new LockedException("Too many failures, locked until " + until);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static Authentication signedIn(CurrentUser user) {
        var authorities =
                AuthorityUtils.createAuthorityList("ROLE_" + user.role().name());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }
}
