package io.jiaoying.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the records on a topic say about losses, repeats and order. */
final class Arrived {
    private Arrived() {}

    static long distinctIds(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> Harness.header(record, "ce_id"))
                .distinct()
                .count();
    }

    /** Keys whose events, each at its first appearance, are not numbered 0, 1, 2 … */
    static Map<String, List<String>> disorder(List<ConsumerRecord<String, byte[]>> records) {
        var seen = new HashSet<String>();
        var byKey = new LinkedHashMap<String, List<String>>();
        for (var record : records) {
            if (seen.add(Harness.header(record, "ce_id"))) {
                byKey.computeIfAbsent(record.key(), none -> new ArrayList<>()).add(Harness.title(record));
            }
        }
        byKey.values().removeIf(titles -> titles.equals(numbered(titles.size())));
        return byKey;
    }

    static List<String> numbered(int count) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            titles.add("n" + i);
        }
        return titles;
    }
}
