package io.jiaoying.bench.intake;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A first report with everything a desk usually knows; about 700 bytes. */
final class Bodies {
    private static final int MINUTES_KNOWN = 4;
    private static final int MINUTES_SINCE = 6;

    private Bodies() {}

    static Buffer firstReport() {
        return Buffer.buffer("""
                {"eventType":"production-safety.hazmat","occurredAt":"%s","occurredAtEstimated":false,"knownAt":"%s",
                "place":{"region":"610725101201","text":"化工厂一车间","longitude":106.67,"latitude":33.15},
                "source":{"kind":"informant","name":"王小明","phone":"13812345678"},
                "casualties":{"dead":0,"missing":3,"trapped":null,"seriouslyInjured":null,"slightlyInjured":null,
                "atRisk":12,"evacuated":null},"directLossYuan":null,"summary":"化工厂车间爆炸，三人失联，正在搜救",
                "cause":null,"measures":"已疏散周边群众","requests":null,"sensitive":["place.school"],
                "unit":{"name":"某化工有限公司","industry":"化工"},"exercise":false}""".formatted(ago(MINUTES_SINCE), ago(MINUTES_KNOWN)));
    }

    private static String ago(int minutes) {
        return Instant.now()
                .minus(minutes, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }
}
