package io.jiaoying.gateway.api;

import io.jiaoying.gateway.domain.PublicPaths;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Fails closed: whatever is not listed as public needs a valid token before anything else looks at the request. */
@ApplicationScoped
class FrontDoor {
    static final String IDENTITY = FrontDoor.class.getName() + ".identity";

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);

    /** Right after Quarkus has prepared (not forced) authentication. */
    private static final int AFTER_AUTHENTICATION = 90;

    private final IdentityProviderManager identityProviders;

    FrontDoor(IdentityProviderManager identityProviders) {
        this.identityProviders = identityProviders;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void check(RoutingContext exchange) {
        if (PublicPaths.answersWithoutToken(
                exchange.request().method().name(), exchange.request().path())) {
            exchange.next();
            return;
        }
        exchange.request().pause();
        var unused = QuarkusHttpUser.getSecurityIdentity(exchange, identityProviders)
                .subscribe()
                .with(identity -> admit(exchange, identity), failure -> refuse(exchange, failure));
    }

    private static void admit(RoutingContext exchange, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            Problem.unauthorized().answer(exchange);
        } else {
            exchange.put(IDENTITY, identity);
            exchange.next();
        }
    }

    private static void refuse(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            Problem.unauthorized().answer(exchange);
        } else {
            LOG.errorf("tokens cannot be verified: %s", failure.toString());
            Problem.signInUnavailable().answer(exchange);
        }
    }
}
