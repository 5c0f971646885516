package io.jiaoying.warning.directory.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be called; numbers stay sealed.
 *
 * @param region 12 digits
 * @param revision of the directory's owner; a lower one is old news
 */
public record Person(
        String id,
        String name,
        String post,
        String region,
        @Nullable String superiorId,
        @Nullable String deputyOfId,
        String phoneSealed,
        @Nullable String emailSealed,
        long revision) {}
