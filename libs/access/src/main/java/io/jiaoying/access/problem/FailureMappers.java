package io.jiaoying.access.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever nobody expected: 503 when it passes by itself, otherwise 500; logged, never told. */
public class FailureMappers {
    private final Problems problems;
    private final List<TemporaryFailure> temporary;

    @Inject
    FailureMappers(Problems problems, @All List<TemporaryFailure> temporary) {
        this.problems = problems;
        this.temporary = temporary;
    }

    @ServerExceptionMapper(priority = 1)
    public Response unexpected(Exception failure) {
        ProblemType problem = temporary.stream().anyMatch(known -> known.matches(failure))
                ? ProblemType.UNAVAILABLE
                : ProblemType.INTERNAL_ERROR;
        return problems.answer(
                HttpProblem.builder().withStatus(problem.status()).build(), failure);
    }
}
