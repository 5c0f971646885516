package io.jiaoying.access.problem;

import io.jiaoying.access.request.CurrentRequest;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Writes refusals in the language the current request asks for. */
@ApplicationScoped
class Problems {
    private final CurrentRequest request;

    @Inject
    Problems(CurrentRequest request) {
        this.request = request;
    }

    /** Logged (5xx with its cause), given our words and sent. */
    Response answer(HttpProblem problem, Throwable cause) {
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(problem, ProblemContext.of(cause, request.path()))
                .toResponse();
    }

    Response answer(Refusal refusal, Throwable cause) {
        return answer(of(refusal), cause);
    }

    HttpProblem of(Refusal refusal) {
        Language language = request.language();
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(URI.create(refusal.type()))
                .withStatus(refusal.status())
                .withTitle(refusal.title().in(language))
                .withDetail(refusal.detail().in(language));
        if (!refusal.violations().isEmpty()) {
            problem.with("violations", told(refusal.violations(), language));
        }
        return problem.build();
    }

    /** A problem some library made, with our type and words for its status; status, headers and instance stay. */
    HttpProblem inOurWords(HttpProblem problem, ProblemType type) {
        Language language = request.language();
        return HttpProblem.builder(problem)
                .withType(type.uri())
                .withTitle(type.title().in(language))
                .withDetail(type.detail().in(language))
                .build();
    }

    private static List<Map<String, String>> told(List<Violation> violations, Language language) {
        return violations.stream()
                .map(violation -> Map.of(
                        "field",
                        violation.field(),
                        "message",
                        violation.message().in(language)))
                .toList();
    }
}
