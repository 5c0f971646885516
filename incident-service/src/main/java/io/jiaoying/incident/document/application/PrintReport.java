package io.jiaoying.incident.document.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentDetails;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.application.OpenedData;
import io.jiaoying.incident.application.PersonalDataTable;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.document.domain.NamesAsOf;
import io.jiaoying.incident.document.domain.Paper;
import io.jiaoying.incident.document.domain.PaperDraft;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Regions;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report as an official page. Those on duty get the names of who signed, drafted and commands in clear, because an unsigned
 * page is none; that they did is written into the timeline. Everybody else gets them masked. Informants are on no page.
 */
@ApplicationScoped
public class PrintReport {
    private static final List<String> ON_A_PAGE = List.of(
            PersonalData.SIGNER,
            PersonalData.DRAFTER,
            PersonalData.LEADER_NAME,
            PersonalData.LEADER_PHONE,
            PersonalData.COMMANDER_NAME,
            PersonalData.COMMANDER_PHONE);

    private final IncidentQueries queries;
    private final PersonalDataTable personal;
    private final Timeline timeline;
    private final Transactions transactions;
    private final ServerTime time;

    PrintReport(
            IncidentQueries queries,
            PersonalDataTable personal,
            Timeline timeline,
            Transactions transactions,
            ServerTime time) {
        this.queries = queries;
        this.personal = personal;
        this.timeline = timeline;
        this.transactions = transactions;
        this.time = time;
    }

    public Uni<Paper> print(Identity reader, UUID incidentId, UUID reportId) {
        return queries.details(incidentId).chain(found -> {
            IncidentDetails details = found.orElseThrow(() -> IncidentAccess.unknown(incidentId));
            reader.requireRegion(details.incident().region());
            Report report = details.reports().stream()
                    .filter(one -> one.id().equals(reportId))
                    .findFirst()
                    .orElseThrow(() -> IncidentAccess.unknown(reportId));
            return isOnDuty(reader)
                    ? transactions.inTransaction(tx -> opened(tx, reader, details, report))
                    : Uni.createFrom().item(paper(details, report, details.masked()::of));
        });
    }

    private static boolean isOnDuty(Identity reader) {
        return reader.has(Role.DUTY_OFFICER) || reader.has(Role.DUTY_LEADER);
    }

    private Uni<Paper> opened(Tx tx, Identity reader, IncidentDetails details, Report report) {
        Instant now = time.instant();
        var printed = new TimelineDraft(
                "report-printed",
                reader.party(),
                now,
                now,
                Map.of("reportId", report.id().toString(), "opened", String.join(" ", ON_A_PAGE)));
        List<UUID> owners = details.reports().stream().map(Report::id).toList();
        return personal.open(tx, owners, ON_A_PAGE)
                .call(() -> timeline.append(tx, details.incident().id().toString(), printed))
                .map((OpenedData clear) -> paper(details, report, clear::of));
    }

    private static Paper paper(IncidentDetails details, Report report, NamesAsOf.Names names) {
        return PaperDraft.of(
                details.incident(),
                details.reports(),
                report,
                names,
                details.transmissions().stream().map(Transmission::to).toList(),
                Regions.get()::fullName);
    }
}
