package io.jiaoying.resource.api;

import io.jiaoying.regions.Regions;
import io.jiaoying.resource.application.PostRow;
import java.util.UUID;

/** One post as shown. */
public record PostView(UUID id, String title, String region, String regionName, long holders) {
    static PostView of(PostRow post) {
        return new PostView(
                post.id(), post.title(), post.region(), Regions.get().fullName(post.region()), post.holders());
    }
}
