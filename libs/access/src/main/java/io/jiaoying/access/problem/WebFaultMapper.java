package io.jiaoying.access.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refusals of the REST layer itself (405, 415, an unreadable body …); their headers, such as {@code Allow}, stay. */
@Provider
@Priority(1)
public class WebFaultMapper extends ExceptionMapperBase<WebApplicationException> {
    private final Problems problems;

    @Inject
    WebFaultMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected HttpProblem toProblem(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return problems.of(JsonFaults.refusalOf(json));
        }
        Response response = fault.getResponse();
        HttpProblem.Builder problem = HttpProblem.builder().withStatus(response.getStatus());
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> problem.withHeader(name, value));
            }
        });
        return problem.build();
    }
}
