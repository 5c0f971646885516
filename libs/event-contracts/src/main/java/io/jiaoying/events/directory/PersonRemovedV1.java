package io.jiaoying.events.directory;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;

/**
 * A person holds no post any more.
 */
public record PersonRemovedV1(String personId, String region, long revision) implements Event {
    public static final String TYPE = "directory.person-removed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.DIRECTORY;
    }

    @Override
    public String subject() {
        return personId;
    }
}
