package io.jiaoying.resource.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person as the directory wants them.
 *
 * @param region administrative code of 12 digits, such as {@code 610725000000}
 * @param superiorId who is called when this person is silent and has no deputy
 * @param deputyOfId whose deputy this person is
 */
public record Entry(
        String id,
        String name,
        String post,
        String region,
        PhoneNumber phone,
        @Nullable String superiorId,
        @Nullable String deputyOfId,
        @Nullable Email email) {

    public Optional<String> superior() {
        return Optional.ofNullable(superiorId);
    }

    public Optional<String> deputyOf() {
        return Optional.ofNullable(deputyOfId);
    }
}
