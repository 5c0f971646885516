package io.jiaoying.access.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;

/** {@link Refusal} as problem+json. */
@Provider
@Priority(1)
public class RefusalMapper extends ExceptionMapperBase<Refusal> {
    private final Problems problems;

    @Inject
    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        return problems.of(refusal);
    }
}
