package io.jiaoying.access.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Missing and broken tokens as 401 with the challenge ({@code WWW-Authenticate}) that tells how to authenticate. */
public class TokenMappers {
    private final Problems problems;
    private final HttpAuthenticator authenticator;

    @Inject
    TokenMappers(Problems problems, HttpAuthenticator authenticator) {
        this.problems = problems;
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> noToken(UnauthorizedException fault, RoutingContext context) {
        return answer(fault, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> brokenToken(AuthenticationFailedException fault, RoutingContext context) {
        return answer(fault, context);
    }

    private Uni<Response> answer(Throwable fault, RoutingContext context) {
        return authenticator.getChallenge(context).map(challenge -> problems.answer(problem(challenge), fault));
    }

    private static HttpProblem problem(@Nullable ChallengeData challenge) {
        HttpProblem.Builder problem = HttpProblem.builder().withStatus(ProblemType.UNAUTHENTICATED.status());
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
        }
        return problem.build();
    }
}
