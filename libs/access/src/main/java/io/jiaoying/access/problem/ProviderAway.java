package io.jiaoying.access.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.inject.Singleton;

/** The OIDC provider cannot be reached and its keys are not known yet. */
@Singleton
public class ProviderAway implements TemporaryFailure {

    @Override
    public boolean matches(Throwable failure) {
        return failure instanceof OIDCException;
    }
}
