package io.jiaoying.warning.assessment.application;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.jiaoying.warning.assessment.domain.Window;
import java.util.Map;

/**
 * A CEL condition over one window: {@code sum}, {@code max}, {@code min}, {@code last}, {@code count}, and {@code limits},
 * the station's own.
 */
record ThresholdCondition(String text, CelRuntime.Program program) {
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("sum", SimpleType.DOUBLE)
            .addVar("max", SimpleType.DOUBLE)
            .addVar("min", SimpleType.DOUBLE)
            .addVar("last", SimpleType.DOUBLE)
            .addVar("count", SimpleType.INT)
            .addVar("limits", MapType.create(SimpleType.STRING, SimpleType.DOUBLE))
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    static ThresholdCondition of(String text) {
        try {
            return new ThresholdCondition(
                    text, RUNTIME.createProgram(COMPILER.compile(text).getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("not a threshold: " + text, e);
        }
    }

    boolean isReachedBy(Window window, Map<String, Double> limits) {
        try {
            return (Boolean) program.eval(Map.of(
                    "sum", window.sum(),
                    "max", window.max(),
                    "min", window.min(),
                    "last", window.last(),
                    "count", window.count(),
                    "limits", limits));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a threshold could not be evaluated: " + text, e);
        }
    }
}
