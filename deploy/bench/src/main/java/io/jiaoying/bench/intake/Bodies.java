package io.jiaoying.bench.intake;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A first report with everything a desk usually knows, about 700 bytes, of something that has just happened: written anew each
 * second. One text for a whole run would be of ever older events, and the clocks of all of them would fall due at one instant
 * within the measurement.
 */
final class Bodies {
    private static final Duration KNOWN = Duration.ofSeconds(1);
    private static final Duration OCCURRED = Duration.ofSeconds(2);

    private long second;
    private Buffer body = Buffer.buffer();

    synchronized Buffer firstReport() {
        Instant now = Instant.now();
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            body = writtenAt(now);
        }
        return body;
    }

    private static Buffer writtenAt(Instant now) {
        return Buffer.buffer("""
                {"eventType":"production-safety.hazmat","occurredAt":"%s","occurredAtEstimated":false,"knownAt":"%s",
                "place":{"region":"610725101201","text":"化工厂一车间","longitude":106.67,"latitude":33.15},
                "source":{"kind":"informant","name":"王小明","phone":"13812345678"},
                "casualties":{"dead":0,"missing":3,"trapped":null,"seriouslyInjured":null,"slightlyInjured":null,
                "atRisk":12,"evacuated":null},"directLossYuan":null,"summary":"化工厂车间爆炸，三人失联，正在搜救",
                "cause":null,"measures":"已疏散周边群众","requests":null,"sensitive":["place.school"],
                "unit":{"name":"某化工有限公司","industry":"化工"},"exercise":false}""".formatted(time(now.minus(OCCURRED)), time(now.minus(KNOWN))));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }
}
