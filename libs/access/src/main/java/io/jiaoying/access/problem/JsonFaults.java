package io.jiaoying.access.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, told by path; never with the value itself, which may be personal. */
final class JsonFaults {
    private JsonFaults() {}

    static Refusal refusalOf(JsonProcessingException fault) {
        if (fault.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return invalid(unknown, Bilingual.of("未知字段", "is not a known field"));
        }
        if (fault instanceof InvalidFormatException format) {
            return invalid(format, JsonTypeWords.ofFormat(format));
        }
        if (fault instanceof MismatchedInputException mismatch && !isEndOfInput(mismatch)) {
            return invalid(mismatch, JsonTypeWords.of(mismatch.getTargetType()));
        }
        if (fault.getCause() instanceof InputCoercionException number
                && fault instanceof JsonMappingException mapping) {
            return invalid(mapping, JsonTypeWords.of(number.getTargetType()));
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty() && !isSyntax(mapping)) {
            return invalid(mapping, Bilingual.of("内容不能接受", "cannot be accepted"));
        }
        return malformed(fault.getLocation());
    }

    private static Refusal invalid(JsonMappingException fault, Bilingual message) {
        return Refusal.invalid(List.of(new Violation(FieldPath.of(fault.getPath()), message)));
    }

    private static boolean isEndOfInput(MismatchedInputException fault) {
        return fault.getPath().isEmpty()
                && fault.getOriginalMessage() != null
                && fault.getOriginalMessage().startsWith("No content");
    }

    /** Jackson wraps a syntax error inside a nested object into a mapping error. */
    private static boolean isSyntax(JsonMappingException fault) {
        return fault.getCause() instanceof JsonProcessingException cause && !(cause instanceof JsonMappingException);
    }

    private static Refusal malformed(@Nullable JsonLocation location) {
        ProblemType problem = ProblemType.MALFORMED_JSON;
        if (location == null || location.getLineNr() < 1) {
            return Refusal.of(problem.status(), problem.type(), problem.title(), problem.detail());
        }
        int line = location.getLineNr();
        int column = location.getColumnNr();
        Bilingual where = Bilingual.of(
                "请求正文不是有效的 JSON：第 " + line + " 行第 " + column + " 列。",
                "The request body is not valid JSON: line " + line + ", column " + column + ".");
        return Refusal.of(problem.status(), problem.type(), problem.title(), where)
                .with(List.of(new Violation("", where)));
    }
}
