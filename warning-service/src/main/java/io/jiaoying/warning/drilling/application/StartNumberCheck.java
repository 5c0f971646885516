package io.jiaoying.warning.drilling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.drilling.domain.CheckMonth;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Begins the month's check of all numbers of an area; its people are called a few at a time. */
@ApplicationScoped
public class StartNumberCheck {
    static final String TURN = "number-check-turn";
    private static final String HEADLINE = "号码核验";

    private final DrillTable table;
    private final DrillWarning warnings;
    private final DrillSettings settings;
    private final Deadlines deadlines;

    StartNumberCheck(DrillTable table, DrillWarning warnings, DrillSettings settings, Deadlines deadlines) {
        this.table = table;
        this.warnings = warnings;
        this.settings = settings;
        this.deadlines = deadlines;
    }

    /** Empty when the month's check exists already: the transaction must be given up then. */
    Uni<Optional<UUID>> start(Tx tx, Cause cause, String region, String by, Instant now) {
        CheckMonth month = CheckMonth.of(now);
        Map<String, String> refs = Map.of("kind", "number-check", "month", month.text());
        return table.everybody(tx, region, false, null).chain(everybody -> warnings.open(
                        tx, cause, region, HEADLINE, null, now, month.end(), by, refs)
                .chain(warning -> {
                    Drill drill = Drill.numberCheck(warning.id(), region, settings.checkProfile(), month, by, now);
                    return table.insert(tx, drill)
                            .chain(inserted -> inserted
                                    ? begin(tx, cause, drill, everybody, now).replaceWith(Optional.of(drill.id()))
                                    : Uni.createFrom().item(Optional.<UUID>empty()));
                }));
    }

    private Uni<Void> begin(Tx tx, Cause cause, Drill drill, List<DrillTable.Person> everybody, Instant now) {
        List<String> order = everybody.stream()
                .filter(one -> one.leftOut() == null)
                .map(DrillTable.Person::personId)
                .toList();
        return table.insertPeople(tx, drill.id(), everybody, order, null)
                .chain(() -> deadlines.schedule(
                        tx, cause, turn(drill.id(), settings.hours().next(now))));
    }

    static Deadline turn(UUID drillId, Instant at) {
        return new Deadline(TURN + ":" + drillId, TURN, at);
    }

    static UUID drillId(String key) {
        return UUID.fromString(key.substring(key.indexOf(':') + 1));
    }
}
