package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the incident a command is about, for those who may act there. */
@ApplicationScoped
public class IncidentAccess {
    private final Incidents incidents;
    private final InstalledRulePacks installed;

    IncidentAccess(Incidents incidents, InstalledRulePacks installed) {
        this.incidents = incidents;
        this.installed = installed;
    }

    /** Locked; refuses 404, and 403 outside the caller's region. */
    public Uni<Incident> lock(Tx tx, Identity caller, UUID id) {
        return incidents.lock(tx, id).chain(found -> {
            Incident incident = found.orElseThrow(() -> unknown(id));
            caller.requireRegion(incident.region());
            return installed.knowing(tx, IncidentClocks.versions(incident)).replaceWith(incident);
        });
    }

    public static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的事件。", "There is no incident " + id + ".");
    }
}
