package io.jiaoying.resource.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a post before anybody holds it. */
@ApplicationScoped
public class CreatePost {
    private final Posts posts;

    CreatePost(Posts posts) {
        this.posts = posts;
    }

    /** The region is known; refuses (409) a title the region already has. */
    public Uni<PostRow> run(Tx tx, Identity caller, String title, String region) {
        caller.requireRegion(region);
        String code = RegionCode.expand(region);
        return posts.add(tx, title, code)
                .map(id -> new PostRow(
                        id.orElseThrow(() ->
                                Refusal.conflict("post-exists", "该区划已有此岗位。", "The region already has this post.")),
                        title,
                        code,
                        0));
    }
}
