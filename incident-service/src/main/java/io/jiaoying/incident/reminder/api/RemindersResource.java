package io.jiaoying.incident.reminder.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.reminder.application.ReminderQueries;
import io.jiaoying.incident.reminder.domain.GivenReminder;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reminders a clock has given. */
@Path("/api/v1/clocks/{id}/reminders")
@Tag(name = "时限 clocks")
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
public class RemindersResource {
    private final ReminderQueries reminders;
    private final Caller caller;

    RemindersResource(ReminderQueries reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    /** At 50, 80 and 100 % of the limit. */
    record ReminderJson(int number, int percent, List<String> audience, Instant givenAt) {
        static ReminderJson of(GivenReminder given) {
            return new ReminderJson(
                    given.stage().number(),
                    given.stage().percent(),
                    given.stage().audience(),
                    given.at());
        }
    }

    @GET
    @Operation(summary = "某项时限已发出的提醒 · The reminders a clock has given, three at most")
    public Uni<Page<ReminderJson>> list(UUID id) {
        Identity by = caller.identity();
        return reminders
                .regionOf(id)
                .invoke(found -> by.requireRegion(found.orElseThrow(() -> unknown(id))))
                .chain(() -> reminders.of(id))
                .map(given -> new Page<>(given.stream().map(ReminderJson::of).toList(), null));
    }

    private static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的时限。", "There is no clock " + id + ".");
    }
}
