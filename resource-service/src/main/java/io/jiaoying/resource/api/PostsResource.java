package io.jiaoying.resource.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.resource.application.CreatePost;
import io.jiaoying.resource.application.DirectoryReading;
import io.jiaoying.resource.application.DirectoryReading.PostFilter;
import io.jiaoying.resource.application.PostRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /posts}: the posts of a region, held or vacant. */
@Path("/api/v1/posts")
@RolesAllowed({
    Role.Names.REPORTER,
    Role.Names.DUTY_OFFICER,
    Role.Names.DUTY_LEADER,
    Role.Names.ANALYST,
    Role.Names.ISSUER,
    Role.Names.RESOURCE_MANAGER,
    Role.Names.AUDITOR,
    Role.Names.RULES_ADMIN,
    Role.Names.SYSTEM
})
public class PostsResource {
    /** A new post. */
    public record PostRequest(
            @NotBlank @Size(max = 128) String title,
            @NotBlank @KnownRegion String region) {}

    private final DirectoryReading directory;
    private final CreatePost create;
    private final Idempotency idempotency;
    private final Caller caller;

    PostsResource(DirectoryReading directory, CreatePost create, Idempotency idempotency, Caller caller) {
        this.directory = directory;
        this.create = create;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "岗位列表 Posts of a region")
    public Uni<Page<PostView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("q") @Nullable String q,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after(2).orElse(Cursor.of("", ""));
        PostFilter filter =
                new PostFilter(RegionPrefix.of(caller, region), q, after.value(0), after.value(1), page.rows());
        return directory.posts(filter).map(rows -> Page.of(
                        rows, page.limit(), post -> Cursor.of(post.region(), post.title()))
                .map(PostView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "岗位 One post")
    public Uni<PostView> one(@PathParam("id") UUID id) {
        Identity identity = caller.identity();
        return directory.post(id).map(found -> {
            PostRow post = found.orElseThrow(() -> Refusal.notFound("没有这个岗位。", "There is no such post."));
            identity.requireRegion(post.region());
            return PostView.of(post);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.RESOURCE_MANAGER)
    @Operation(summary = "新增岗位 Add a post")
    public Uni<Response> add(@NotNull @Valid PostRequest request) {
        Identity identity = caller.identity();
        String title = request.title().strip();
        String region = request.region();
        return idempotency.post(tx -> create.run(tx, identity, title, region)
                .map(post -> Response.created(URI.create("/api/v1/posts/" + post.id()))
                        .entity(PostView.of(post))
                        .build()));
    }
}
