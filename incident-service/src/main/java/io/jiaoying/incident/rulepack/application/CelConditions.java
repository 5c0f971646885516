package io.jiaoying.incident.rulepack.application;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Condition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Conditions in CEL, compiled once. A rule may ask for {@code eventType}, {@code grade} (of the event), {@code figures}
 * (known ones only, by their names), {@code tags}, {@code flags}, {@code casualtiesChanged},
 * {@code hoursSinceOccurrence} and {@code hoursOngoing}, which stands still once the response ended.
 */
public final class CelConditions implements Condition.Language {
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("eventType", SimpleType.STRING)
            .addVar("grade", SimpleType.STRING)
            .addVar("figures", MapType.create(SimpleType.STRING, SimpleType.DOUBLE))
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("flags", ListType.create(SimpleType.STRING))
            .addVar("casualtiesChanged", SimpleType.BOOL)
            .addVar("hoursSinceOccurrence", SimpleType.DOUBLE)
            .addVar("hoursOngoing", SimpleType.DOUBLE)
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private static final double MILLIS_IN_AN_HOUR = 3_600_000.0;

    @Override
    public Condition compile(String text) {
        try {
            CelRuntime.Program program =
                    RUNTIME.createProgram(COMPILER.compile(text).getAst());
            return facts -> holds(program, facts);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(text), e);
        }
    }

    /** A condition that asks for a figure nobody knows does not hold: what is not known proves nothing. */
    private static boolean holds(CelRuntime.Program program, Circumstances facts) {
        try {
            return (Boolean) program.eval(variables(facts));
        } catch (CelEvaluationException unknownFigure) {
            return false;
        }
    }

    private static Map<String, Object> variables(Circumstances facts) {
        Map<String, Double> figures = new HashMap<>();
        facts.figures().known().forEach((criterion, figure) -> figures.put(criterion.wire(), figure.doubleValue()));
        return Map.of(
                "eventType", facts.eventType(),
                "grade", facts.verdict().grade().wire(),
                "figures", figures,
                "tags", facts.sensitive(),
                "flags", facts.flags(),
                "casualtiesChanged", facts.casualtiesChanged(),
                "hoursSinceOccurrence", hours(facts.sinceOccurrence()),
                "hoursOngoing", hours(facts.ongoing()));
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / MILLIS_IN_AN_HOUR;
    }
}
