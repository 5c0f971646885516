package io.jiaoying.warning.telling.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.events.warning.WarningToldOverdueV1;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A party did not say in time that it knows; its word may still come, late. */
@ApplicationScoped
class MissAcknowledgements implements DeadlineHandler {
    private final Warnings warnings;
    private final ToldTable table;
    private final Outbox outbox;

    MissAcknowledgements(Warnings warnings, ToldTable table, Outbox outbox) {
        this.warnings = warnings;
        this.table = table;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return TellParties.ACKNOWLEDGEMENT;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        List<UUID> ids = due.stream().map(one -> TellParties.toldId(one.key())).toList();
        return table.warningsOf(tx, ids).chain(of -> warnings.lockAll(tx, of)).chain(locked -> {
            Map<UUID, Warning> byId = locked.stream().collect(Collectors.toMap(Warning::id, Function.identity()));
            return table.overdue(tx, ids)
                    .chain(missed -> outbox.append(
                            tx,
                            due.get(0).cause(),
                            missed.stream().flatMap(row -> event(byId, row)).toList()));
        });
    }

    private static Stream<WarningToldOverdueV1> event(Map<UUID, Warning> warnings, ToldTable.Entry row) {
        return Optional.ofNullable(warnings.get(row.warningId())).stream()
                .map(warning -> new WarningToldOverdueV1(
                        row.warningId().toString(),
                        warning.incidentId(),
                        warning.region(),
                        row.id().toString(),
                        row.party(),
                        row.region(),
                        Beijing.at(row.dueAt()),
                        warning.content().exercise()));
    }
}
