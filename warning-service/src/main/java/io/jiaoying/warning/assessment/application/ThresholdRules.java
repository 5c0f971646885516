package io.jiaoying.warning.assessment.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.WindowSum;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Thresholds as data: windows over a station's readings and CEL conditions over their {@code sum}, {@code max}, {@code count}. */
@Startup
@ApplicationScoped
public class ThresholdRules {
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private final List<RuleSet> sets;

    ThresholdRules(@ConfigProperty(name = "jiaoying.assessment.thresholds") List<String> resources) {
        this.sets = resources.stream().map(ThresholdRules::load).toList();
    }

    /** One file of rules; the gravest first. */
    public record RuleSet(String id, String eventType, ReadingKind kind, List<Rule> rules) {
        public List<Duration> windows() {
            return rules.stream().map(Rule::window).distinct().toList();
        }

        /** The gravest threshold this window reaches. */
        public Optional<Crossing> crossing(WindowSum sum) {
            for (int rank = 0; rank < rules.size(); rank++) {
                Rule rule = rules.get(rank);
                if (rule.window().equals(sum.window()) && rule.reachedBy(sum)) {
                    return Optional.of(new Crossing(eventType, rule.colour(), rank, id, kind.unit(), sum));
                }
            }
            return Optional.empty();
        }
    }

    /** One condition. */
    public record Rule(String colour, Duration window, CelRuntime.Program program) {
        boolean reachedBy(WindowSum sum) {
            try {
                return (Boolean) program.eval(Map.of("sum", sum.sum(), "max", sum.max(), "count", sum.count()));
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("a threshold could not be evaluated", e);
            }
        }
    }

    public List<RuleSet> of(ReadingKind kind) {
        return sets.stream().filter(set -> set.kind() == kind).toList();
    }

    record File(String id, String source, String eventType, String kind, List<Line> rules) {}

    record Line(String colour, String window, String when) {}

    private static RuleSet load(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no thresholds at " + resource);
            }
            File file = new ObjectMapper().readValue(in, File.class);
            List<Rule> rules = new ArrayList<>();
            for (Line line : file.rules()) {
                rules.add(new Rule(line.colour(), Duration.parse(line.window()), compile(line.when())));
            }
            ReadingKind kind = ReadingKind.of(file.kind()).orElseThrow();
            return new RuleSet(file.id(), file.eventType(), kind, List.copyOf(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CelRuntime.Program compile(String condition) {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("sum", SimpleType.DOUBLE)
                .addVar("max", SimpleType.DOUBLE)
                .addVar("count", SimpleType.INT)
                .setResultType(SimpleType.BOOL)
                .build();
        try {
            return RUNTIME.createProgram(compiler.compile(condition).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("not a threshold: " + condition, e);
        }
    }
}
