package io.jiaoying.incident.api;

import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.incident.application.InstalledRulePacks;
import io.jiaoying.incident.domain.EventType;
import io.jiaoying.incident.domain.EventTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words a report may use. */
@Path("/api/v1")
@Tag(name = "目录 catalogues")
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
public class CataloguesResource {
    private final InstalledRulePacks installed;

    CataloguesResource(InstalledRulePacks installed) {
        this.installed = installed;
    }

    /** One event type; {@code eventClass} is one of the four of 突发事件应对法 art. 2. */
    record EventTypeJson(
            String code, String name, String eventClass, String eventClassName, List<String> externalCodes) {
        static EventTypeJson of(EventType type) {
            return new EventTypeJson(
                    type.code(),
                    type.chinese(),
                    type.eventClass().wire(),
                    type.eventClass().chinese(),
                    type.externalCodes());
        }
    }

    /** One sensitive tag. */
    record TagJson(String code, String name) {}

    @GET
    @Path("/event-types")
    @Operation(summary = "事件类型 · Event types")
    public Page<EventTypeJson> eventTypes() {
        return new Page<>(EventTypes.ALL.stream().map(EventTypeJson::of).toList(), null);
    }

    @GET
    @Path("/sensitive-tags")
    @Operation(summary = "敏感标签 · Sensitive tags")
    public Page<TagJson> sensitiveTags() {
        return new Page<>(
                installed.packs().sensitiveTags().stream()
                        .map(tag -> new TagJson(tag.code(), tag.chinese()))
                        .toList(),
                null);
    }
}
