package io.jiaoying.resource.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory, for lists and details. */
public interface DirectoryReading {
    /**
     * What a list shows.
     *
     * @param regionPrefix shortened code; empty for everywhere
     * @param q part of a name or post
     * @param afterId only ids behind this one
     */
    record PeopleFilter(
            String regionPrefix,
            @Nullable String post,
            @Nullable String q,
            String afterId,
            int rows) {}

    /**
     * What a list shows.
     *
     * @param after region and title of the last post had; empty texts at the start
     */
    record PostFilter(String regionPrefix, @Nullable String q, String afterRegion, String afterTitle, int rows) {}

    Uni<List<PersonRow>> people(PeopleFilter filter);

    Uni<Optional<PersonRow>> person(String id);

    Uni<List<PostRow>> posts(PostFilter filter);

    Uni<Optional<PostRow>> post(UUID id);
}
