package io.jiaoying.events;

import java.util.List;

/** Every topic's name, and who reads it; the dead-letter topic of a reader is {@link #deadLetter}. */
public final class Topics {
    /** Written by incident-service: 报告, 时限, 上报, 回执. */
    public static final String INCIDENT = "incident-events-v1";
    /** Written by warning-service: 研判. */
    public static final String ASSESSMENT = "assessment-events-v1";
    /** Written by warning-service: 预警. */
    public static final String WARNING = "warning-events-v1";
    /** Written by warning-service: 叫应 and 反馈. */
    public static final String CALL = "call-events-v1";
    /** Written by resource-service, compacted by person: the only topic that carries (encrypted) phone numbers. */
    public static final String DIRECTORY = "directory-events-v1";

    /** Written by incident-service, compacted by hazard: 隐患. */
    public static final String HAZARD = "hazard-events-v1";

    /** All topics, the compacted ones included. */
    public static final List<String> ALL = List.of(INCIDENT, ASSESSMENT, WARNING, CALL, DIRECTORY, HAZARD);

    /** Topics kept by key instead of by age. */
    public static final List<String> COMPACTED = List.of(DIRECTORY, HAZARD);

    /** One service reading one topic; each has a dead-letter topic of its own. */
    public record Subscription(String topic, String consumer) {
        /** Where this reader puts what it cannot read, with the reason in a header. */
        public String deadLetterTopic() {
            return deadLetter(topic, consumer);
        }
    }

    /** Who reads what (the gateway's live stream reads all but never writes dead letters: it keeps no state). */
    public static final List<Subscription> SUBSCRIPTIONS = List.of(
            new Subscription(WARNING, "incident-service"),
            new Subscription(CALL, "incident-service"),
            new Subscription(DIRECTORY, "incident-service"),
            new Subscription(INCIDENT, "warning-service"),
            new Subscription(DIRECTORY, "warning-service"),
            new Subscription(HAZARD, "warning-service"),
            new Subscription(INCIDENT, "resource-service"),
            new Subscription(WARNING, "resource-service"));

    private Topics() {}

    /** {@code <topic>-dlq-<consumer>}. */
    public static String deadLetter(String topic, String consumer) {
        return topic + "-dlq-" + consumer;
    }
}
