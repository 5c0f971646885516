package io.jiaoying.access.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Violated constraints of a request as 400, field by field; of an answer as our own error. */
@Provider
@Priority(1)
public class ConstraintMapper extends ExceptionMapperBase<ConstraintViolationException> {
    private final Problems problems;

    @Inject
    ConstraintMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected HttpProblem toProblem(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().stream().anyMatch(ConstraintMapper::isOurs)) {
            return HttpProblem.builder().withStatus(500).build();
        }
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(violation ->
                        new Violation(FieldPath.of(violation.getPropertyPath()), ConstraintWords.of(violation)))
                .sorted(Comparator.comparing(Violation::field)
                        .thenComparing(violation -> violation.message().english()))
                .toList();
        return problems.of(Refusal.invalid(violations));
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getKind)
                .anyMatch(kind -> kind == ElementKind.RETURN_VALUE);
    }
}
