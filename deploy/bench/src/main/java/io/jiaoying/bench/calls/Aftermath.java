package io.jiaoying.bench.calls;

import io.jiaoying.bench.Sql;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the sink's and the service's own records show afterwards. */
final class Aftermath {
    private static final long SECOND = 1_000;
    private static final int RAMP_MILLIS = 1_000;

    private Aftermath() {}

    /** Messages that reached the sink later than a second after the answer of whom they were to wake. */
    static long wakesAfterAnswer(Sql database, String warning, Sink.Day day) {
        String answered = " FROM attempt a JOIN call c ON c.id = a.call_id WHERE c.warning_id = ?::uuid"
                + " AND c.answered_at IS NOT NULL AND a.purpose = 'wake' ORDER BY a.id";
        List<String> attempts = database.texts("SELECT a.id::text" + answered, warning);
        List<Long> answeredAt =
                database.numbers("SELECT (extract(epoch FROM c.answered_at) * 1000)::bigint" + answered, warning);
        long late = 0;
        for (int i = 0; i < attempts.size(); i++) {
            Long arrived = day.takenAt.get(attempts.get(i));
            late += arrived != null && arrived > answeredAt.get(i) + SECOND ? 1 : 0;
        }
        return late;
    }

    /** The worst of sent by then ÷ rate × then, from the first second on. */
    static double efficiency(Sink.Day day, int rate) {
        List<Long> times = day.takenAt.values().stream().sorted().toList();
        double worst = 1;
        for (int i = 0; i < times.size(); i++) {
            long since = times.get(i) - times.get(0);
            if (since > RAMP_MILLIS) {
                worst = Math.min(worst, (i + 1) * 1_000.0 / rate / since);
            }
        }
        return worst;
    }

    static long mostInASecond(Sink.Day day) {
        long first = day.firstAt;
        Map<Long, Long> bySecond = day.takenAt.values().stream()
                .collect(Collectors.groupingBy(at -> (at - first) / SECOND, Collectors.counting()));
        return bySecond.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
