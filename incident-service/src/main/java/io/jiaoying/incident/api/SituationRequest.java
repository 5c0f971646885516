package io.jiaoying.incident.api;

import io.jiaoying.incident.application.StateSituation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An official judgement: {@code stable} 灾情稳定 or {@code ended} 处置结束. */
record SituationRequest(@Nullable String state, @Nullable Instant at) {
    StateSituation.Stated toStated() {
        return new StateSituation.Stated(state, Instants.toMillis(at));
    }
}
