package io.jiaoying.events.directory;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a post, or something about them changed; the last one per person counts.
 *
 * @param phoneSealed AES-256-GCM, see {@link SealedText}
 * @param revision rises with each change of the person
 */
public record PersonRegisteredV1(
        String personId,
        String name,
        String post,
        String region,
        @Nullable String superiorId,
        @Nullable String deputyOfId,
        String phoneSealed,
        @Nullable String emailSealed,
        long revision)
        implements Event {
    public static final String TYPE = "directory.person-registered.v1";

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
