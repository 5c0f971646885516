package io.jiaoying.warning.drilling.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.drilling.domain.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Calls the next few people of a number check, in waking hours and never beside a real call-out. */
@ApplicationScoped
public class TakeTurns implements DeadlineHandler {
    private final DrillTable table;
    private final CallNextPeople next;
    private final DrillSettings settings;
    private final Deadlines deadlines;

    TakeTurns(DrillTable table, CallNextPeople next, DrillSettings settings, Deadlines deadlines) {
        this.table = table;
        this.next = next;
        this.settings = settings;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return StartNumberCheck.TURN;
    }

    /** One area at a time: its people are many already. */
    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (DueDeadline one : due) {
            UUID id = StartNumberCheck.drillId(one.key());
            done = done.chain(() -> table.lock(tx, id))
                    .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : turn(tx, found.get(), one));
        }
        return done;
    }

    private Uni<Void> turn(Tx tx, Drill drill, DueDeadline due) {
        return table.anybodyWaits(tx, drill.id()).chain(waits -> table.realCallOutIn(tx, drill.region())
                .map(real -> Turn.at(due.firedAt(), drill.endsAt(), waits, real, settings.hours(), settings.pace()))
                .chain(turn -> take(tx, drill, turn, due)));
    }

    private Uni<Void> take(Tx tx, Drill drill, Turn turn, DueDeadline due) {
        Uni<Void> done =
                switch (turn.kind()) {
                    case CALL ->
                        next.call(tx, due.cause(), drill, settings.pace().batch(), due.firedAt());
                    case YIELD -> table.paused(tx, drill.id());
                    case SLEEP -> Uni.createFrom().voidItem();
                    case OVER -> table.finished(tx, drill.id(), due.firedAt());
                };
        return turn.kind() == Turn.Kind.OVER
                ? done
                : done.chain(
                        () -> deadlines.schedule(tx, due.cause(), StartNumberCheck.turn(drill.id(), turn.again())));
    }
}
