package io.jiaoying.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** Which topics this service reads under which consumer group, as its incoming channels are configured. */
final class ConsumedTopics {
    private static final String PREFIX = "mp.messaging.incoming.";

    private ConsumedTopics() {}

    /** Topics by group. Channels without a group of their own keep no offsets and are left out. */
    static Map<String, Set<String>> byGroup(Config config) {
        var topics = new HashMap<String, Set<String>>();
        for (String channel : channels(config)) {
            String base = PREFIX + channel + ".";
            boolean kafka = value(config, base + "connector", "smallrye-kafka").equals("smallrye-kafka");
            boolean enabled = Boolean.parseBoolean(value(config, base + "enabled", "true"));
            var group = config.getOptionalValue(base + "group.id", String.class);
            if (kafka && enabled && group.isPresent()) {
                topics.computeIfAbsent(group.get(), none -> new TreeSet<>())
                        .add(value(config, base + "topic", channel));
            }
        }
        return topics;
    }

    private static Set<String> channels(Config config) {
        var channels = new HashSet<String>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                String rest = name.substring(PREFIX.length());
                channels.add(rest.startsWith("\"") ? rest.substring(0, rest.indexOf('"', 1) + 1) : beforeDot(rest));
            }
        }
        return channels;
    }

    private static String beforeDot(String rest) {
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String value(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
