package io.jiaoying.incident.clock.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clocks of one incident, taken together. */
final class Clocks {
    private Clocks() {}

    static List<Clock> joined(List<Clock> some, List<Clock> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** All of them, the changed ones as they are now. */
    static List<Clock> replaced(List<Clock> all, List<Clock> changed) {
        Map<UUID, Clock> byId = changed.stream().collect(Collectors.toMap(Clock::id, Function.identity()));
        return all.stream().map(clock -> byId.getOrDefault(clock.id(), clock)).toList();
    }
}
