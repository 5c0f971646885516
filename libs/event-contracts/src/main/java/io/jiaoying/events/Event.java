package io.jiaoying.events;

/**
 * One fact that a service publishes. The record's components are the JSON data; these four methods are its CloudEvents
 * 1.0 attributes and its place on Kafka.
 */
public interface Event {
    /** CloudEvents {@code type}: {@code <aggregate>.<past-tense>.v<n>}, stable for ever. */
    String type();

    /** The topic it travels on; one owner writes each topic. */
    String topic();

    /** CloudEvents {@code subject} and Kafka key: the aggregate's id, so its events stay in order. */
    String subject();

    /** Administrative code (2 to 12 digits) whose desks may see this event. */
    String region();
}
