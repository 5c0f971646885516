package io.jiaoying.timeline.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Subjects whose chains this process saw grow since they were last sealed. Kept in memory so that appending costs no
 * statement; what a crash forgets is found by the sealer's sweep.
 */
@ApplicationScoped
public class UnsealedHeads {
    private static final int MOST = 200_000;

    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /** Call it after the commit. */
    public void grew(String subjectId) {
        if (since.size() < MOST) {
            since.putIfAbsent(subjectId, System.nanoTime());
        }
    }

    /** How long the one that waits longest has waited. */
    public Duration oldest() {
        long now = System.nanoTime();
        return since.values().stream()
                .map(noted -> Duration.ofNanos(now - noted))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    public int count() {
        return since.size();
    }

    /** Up to that many, with the instants since when they wait; they are forgotten here. */
    Map<String, Long> take(int most) {
        Map<String, Long> taken = new ConcurrentHashMap<>();
        for (String subjectId : first(since.keySet(), most)) {
            Long noted = since.remove(subjectId);
            if (noted != null) {
                taken.put(subjectId, noted);
            }
        }
        return taken;
    }

    void giveBack(Map<String, Long> taken) {
        taken.forEach(since::putIfAbsent);
    }

    private static List<String> first(Collection<String> all, int most) {
        var some = new ArrayList<String>();
        for (String one : all) {
            if (some.size() == most) {
                break;
            }
            some.add(one);
        }
        return some;
    }
}
