package io.jiaoying.goodexample.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Rule(@Nullable Instant since, List<Clock> clocks) {
    public record Clock(String name) {}
}
