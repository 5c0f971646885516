package io.jiaoying.warning.issuing.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ends the warnings whose time is over. */
@ApplicationScoped
public class ExpireWarnings implements DeadlineHandler {
    private final Warnings warnings;
    private final EndWarning end;

    ExpireWarnings(Warnings warnings, EndWarning end) {
        this.warnings = warnings;
        this.end = end;
    }

    @Override
    public String kind() {
        return ExpiryDeadline.KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Map<UUID, DueDeadline> byWarning =
                due.stream().collect(Collectors.toMap(d -> ExpiryDeadline.warningId(d.key()), Function.identity()));
        return warnings.lockAll(tx, List.copyOf(byWarning.keySet())).chain(locked -> {
            Uni<Void> ended = Uni.createFrom().voidItem();
            for (Warning warning : locked) {
                DueDeadline deadline = byWarning.get(warning.id());
                if (deadline != null && warning.state().mayBecome(WarningState.EXPIRED)) {
                    ended = ended.chain(() -> expire(tx, warning, deadline));
                }
            }
            return ended;
        });
    }

    private Uni<Void> expire(Tx tx, Warning warning, DueDeadline deadline) {
        Instant at = deadline.firedAt();
        return end.end(tx, deadline.cause(), warning, WarningState.EXPIRED, "clock", "expired", false, at)
                .replaceWithVoid();
    }
}
