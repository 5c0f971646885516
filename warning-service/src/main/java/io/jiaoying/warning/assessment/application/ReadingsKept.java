package io.jiaoying.warning.assessment.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long single readings are kept; their half hours stay. By default 30 days: so long an accident's figures may still change
 * (生产安全事故报告和调查处理条例 art. 13), and with them what its readings are looked at for.
 */
@Startup
@ApplicationScoped
public class ReadingsKept {
    /** What an assessment shows of the past. */
    static final Duration FACTS = Duration.ofDays(1);

    private final Duration kept;
    private final Duration longestWindow;

    ReadingsKept(
            @ConfigProperty(name = "jiaoying.assessment.readings-kept", defaultValue = "P30D") Duration kept,
            ThresholdRules thresholds) {
        this.kept = kept;
        this.longestWindow = thresholds.windows().values().stream()
                .flatMap(List::stream)
                .max(Duration::compareTo)
                .filter(longest -> longest.compareTo(FACTS) > 0)
                .orElse(FACTS);
        if (kept.compareTo(longestWindow.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "读数须至少保留最长窗口的两倍 / readings have to be kept for twice the longest window, "
                            + longestWindow.multipliedBy(2) + ", and not " + kept);
        }
    }

    /** What was observed before then is not taken any more: it could not be told from a reading that is gone already. */
    public Instant since(Instant now) {
        return now.minus(kept);
    }

    /** What was observed before then may go; a reading that is still taken may lie in a window that begins after it. */
    Instant mayGoBefore(Instant now) {
        return since(now).minus(longestWindow);
    }

    Duration longestWindow() {
        return longestWindow;
    }
}
