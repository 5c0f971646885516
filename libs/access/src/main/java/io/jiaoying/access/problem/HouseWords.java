package io.jiaoying.access.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives problems made by libraries (401, 404, 415, 500 …) our type and words, so that nothing internal leaks through their details. */
@ApplicationScoped
public class HouseWords implements ProblemPostProcessor {
    private final Problems problems;

    @Inject
    HouseWords(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().getPath().startsWith(ProblemType.PATH)) {
            return problem;
        }
        return problems.inOurWords(problem, ProblemType.ofStatus(problem.getStatusCode()));
    }
}
