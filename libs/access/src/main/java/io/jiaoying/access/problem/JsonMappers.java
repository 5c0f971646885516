package io.jiaoying.access.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Faults in a JSON body as 400. Each class is named because libraries bring mappers for the same ones. */
public class JsonMappers {
    private final Problems problems;

    @Inject
    JsonMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    public Response unknownField(UnrecognizedPropertyException fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    public Response wrongFormat(InvalidFormatException fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    public Response wrongType(MismatchedInputException fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    public Response wrongContent(JsonMappingException fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    public Response wrongSyntax(JsonProcessingException fault) {
        return answer(fault);
    }

    private Response answer(JsonProcessingException fault) {
        return problems.answer(JsonFaults.refusalOf(fault), fault);
    }
}
