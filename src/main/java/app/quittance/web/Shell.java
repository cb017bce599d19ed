package app.quittance.web;

import app.quittance.identity.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page what its frame needs ({@code user}, {@code navigation}) and every controller the
 * {@link CurrentUser} it asks for. Request attributes, not model attributes: error pages need them as well.
 */
@Component
class Shell implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Navigation navigation;

    Shell(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        CurrentUser user = signedIn();
        if (user != null) {
            request.setAttribute("user", user);
            request.setAttribute("navigation", navigation.of(user.role(), path));
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(CurrentUser.class)
                && !parameter.hasParameterAnnotation(AuthenticationPrincipal.class);
    }

    @Override
    public CurrentUser resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        CurrentUser user = signedIn();
        if (user == null) throw new IllegalStateException("An open address asks who is signed in: " + parameter);
        return user;
    }

    private static @Nullable CurrentUser signedIn() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof CurrentUser user ? user : null;
    }
}
