package io.jiaoying.access.app;

import io.jiaoying.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers when the test lets it. */
@Path("/api/v1/slow")
public class SlowResource {
    public static final Queue<CompletableFuture<String>> AT_WORK = new ConcurrentLinkedQueue<>();

    @POST
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    public Uni<String> work() {
        var done = new CompletableFuture<String>();
        AT_WORK.add(done);
        return Uni.createFrom().completionStage(done);
    }

    /** Lets all that are at work finish. */
    public static void finish() {
        while (!AT_WORK.isEmpty()) {
            AT_WORK.remove().complete("done");
        }
    }
}
