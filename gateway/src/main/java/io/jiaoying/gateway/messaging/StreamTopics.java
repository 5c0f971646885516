package io.jiaoying.gateway.messaging;

import io.jiaoying.events.Topics;
import java.util.List;

/** The streamed topics in the order that positions count them. The directory never leaves: it is personal data. */
final class StreamTopics {
    /** Only ever append: the order is part of every reader's Last-Event-ID. */
    static final List<String> ORDER = List.of(Topics.INCIDENT, Topics.ASSESSMENT, Topics.WARNING, Topics.CALL);

    private StreamTopics() {}

    static int index(String topic) {
        return ORDER.indexOf(topic);
    }
}
