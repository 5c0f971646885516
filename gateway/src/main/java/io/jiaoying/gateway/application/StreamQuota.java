package io.jiaoying.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many streams one party may hold open at a time. */
@ApplicationScoped
public class StreamQuota {
    private final int streamsPerParty;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    StreamQuota(@ConfigProperty(name = "jiaoying.gateway.streams-per-party", defaultValue = "20") int streamsPerParty) {
        this.streamsPerParty = streamsPerParty;
    }

    public boolean take(String party) {
        boolean[] taken = {false};
        open.compute(party, (key, count) -> {
            int current = count == null ? 0 : count;
            taken[0] = current < streamsPerParty;
            return taken[0] ? Integer.valueOf(current + 1) : count;
        });
        return taken[0];
    }

    public void giveBack(String party) {
        open.computeIfPresent(party, (key, count) -> count > 1 ? count - 1 : null);
    }
}
