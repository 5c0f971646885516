package io.jiaoying.warning.tasks.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.paging.Page;
import io.jiaoying.warning.tasks.application.ListTasks;
import io.jiaoying.warning.tasks.application.Task;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** What a warning obliges to. */
@Path("/api/v1/warnings/{id}/tasks")
@Authenticated
public class WarningTasksResource {
    private final ListTasks list;
    private final Caller caller;

    WarningTasksResource(ListTasks list, Caller caller) {
        this.list = list;
        this.caller = caller;
    }

    @GET
    public Uni<Page<Task>> list(@PathParam("id") UUID id) {
        return list.of(caller.identity(), id).map(tasks -> new Page<>(tasks, null));
    }
}
