package io.jiaoying.scenarios;

import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Tells every hop as it happens; of hops that come by the hundred the first few, the rest as counts between. */
final class LiveLines implements Consumer<StreamEvent> {
    private static final int IN_FULL = 3;

    private final Narrator narrator;
    private final Map<String, Integer> told = new LinkedHashMap<>();
    private final Map<String, Integer> untold = new LinkedHashMap<>();

    LiveLines(Narrator narrator) {
        this.narrator = narrator;
    }

    @Override
    public synchronized void accept(StreamEvent event) {
        EventLines.Line line = EventLines.of(event);
        if (told.merge(event.type(), 1, Integer::sum) <= IN_FULL) {
            narrator.hop(line.colour(), line.stage(), line.words());
        } else {
            untold.merge(shortName(event.type()), 1, Integer::sum);
        }
    }

    /** What was counted and not told since the last time, empty for nothing; starts counting anew. */
    synchronized String more() {
        StringBuilder more = new StringBuilder();
        untold.forEach(
                (name, count) -> more.append(" +").append(count).append(' ').append(name));
        untold.clear();
        return more.toString();
    }

    /** The next act tells its first few again. */
    synchronized void anew() {
        told.clear();
        untold.clear();
    }

    private static String shortName(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }
}
