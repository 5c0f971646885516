package io.jiaoying.warning.assessment.application;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.jiaoying.warning.assessment.domain.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A CEL condition over one window: {@code sum}, {@code max}, {@code min}, {@code last}, {@code count}, and {@code limits},
 * the station's own; over others that end with it under the names the rule gives them: {@code day.sum}.
 */
record ThresholdCondition(String text, CelRuntime.Program program) {
    static final Set<String> NAMES = Set.of("sum", "max", "min", "last", "count", "limits");
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    static ThresholdCondition of(String text) {
        return of(text, Set.of());
    }

    /** @param also names of further windows */
    static ThresholdCondition of(String text, Set<String> also) {
        try {
            return new ThresholdCondition(
                    text, RUNTIME.createProgram(compiler(also).compile(text).getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("not a threshold: " + text, e);
        }
    }

    private static CelCompiler compiler(Set<String> also) {
        MapType figures = MapType.create(SimpleType.STRING, SimpleType.DOUBLE);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("sum", SimpleType.DOUBLE)
                .addVar("max", SimpleType.DOUBLE)
                .addVar("min", SimpleType.DOUBLE)
                .addVar("last", SimpleType.DOUBLE)
                .addVar("count", SimpleType.INT)
                .addVar("limits", figures)
                .setResultType(SimpleType.BOOL);
        for (String name : also) {
            builder = builder.addVar(name, figures);
        }
        return builder.build();
    }

    boolean isReachedBy(Window window, Map<String, Window> also, Map<String, Double> limits) {
        Map<String, Object> values = new HashMap<>(figures(window));
        values.put("count", window.count());
        values.put("limits", limits);
        also.forEach((name, other) -> values.put(name, figures(other)));
        try {
            return (Boolean) program.eval(values);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a threshold could not be evaluated: " + text, e);
        }
    }

    private static Map<String, Double> figures(Window window) {
        return Map.of(
                "sum", window.sum(),
                "max", window.max(),
                "min", window.min(),
                "last", window.last(),
                "count", (double) window.count());
    }
}
