package io.jiaoying.warning.auditing.api;

import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;

import io.jiaoying.access.Caller;
import io.jiaoying.warning.auditing.application.AuditCalls;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 督查: the open targets about whom nobody will go on by itself. */
@Path("/api/v1/call-audit")
public class CallAuditResource {
    private final AuditCalls audits;
    private final Caller caller;

    CallAuditResource(AuditCalls audits, Caller caller) {
        this.audits = audits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({AUDITOR, DUTY_OFFICER, DUTY_LEADER})
    @Operation(summary = "叫应督查：逾期无人跟进的叫应对象 · Open targets past due, read from the tables themselves")
    public Uni<CallAuditView> audit() {
        return audits.now(caller.scope().sqlPrefix()).map(found -> CallAuditView.of(found, audits.grace()));
    }
}
