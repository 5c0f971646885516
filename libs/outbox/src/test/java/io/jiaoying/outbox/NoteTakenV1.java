package io.jiaoying.outbox;

import io.jiaoying.events.Event;

/** An event on a topic that a test creates late or never. */
record NoteTakenV1(String id) implements Event {
    public static final String TYPE = "note.taken.v1";
    static final String TOPIC = "note-events-v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String subject() {
        return id;
    }

    @Override
    public String region() {
        return "610725000000";
    }
}
