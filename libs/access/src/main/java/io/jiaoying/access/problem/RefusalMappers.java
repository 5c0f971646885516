package io.jiaoying.access.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Our own refusals, violated constraints, and the refusals of the REST layer itself. */
public class RefusalMappers {
    private final Problems problems;

    @Inject
    RefusalMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    public Response refusal(Refusal refusal) {
        return problems.answer(refusal, refusal);
    }

    /** 400 for a request, 500 when it is our own answer that violates a constraint. */
    @ServerExceptionMapper(priority = 1)
    public Response violated(ConstraintViolationException fault) {
        return ConstraintWords.isOurFault(fault)
                ? problems.answer(HttpProblem.builder().withStatus(500).build(), fault)
                : problems.answer(Refusal.invalid(ConstraintWords.violations(fault)), fault);
    }

    /** 404, 405, 415 and their like keep status and headers, such as {@code Allow}. */
    @ServerExceptionMapper(priority = 1)
    public Response refusedByRestLayer(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return problems.answer(JsonFaults.refusalOf(json), fault);
        }
        Response response = fault.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        HttpProblem.Builder problem = HttpProblem.builder().withStatus(response.getStatus());
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> problem.withHeader(name, value));
            }
        });
        return problems.answer(problem.build(), fault);
    }
}
