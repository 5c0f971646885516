package io.jiaoying.warning.feedback.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.AttemptDraft;
import io.jiaoying.warning.calling.application.Attempts;
import io.jiaoying.warning.calling.application.DispatchSignal;
import io.jiaoying.warning.calling.domain.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks silent targets again, and tells their superiors of those who stay silent. */
@ApplicationScoped
class AskAgain {
    private final DemandTable table;
    private final Attempts attempts;
    private final DispatchSignal dispatch;

    AskAgain(DemandTable table, Attempts attempts, DispatchSignal dispatch) {
        this.table = table;
        this.attempts = attempts;
        this.dispatch = dispatch;
    }

    /** A target that owes several things is asked once. */
    Uni<Void> targets(Tx tx, Cause cause, List<ChaseInWarning.Debt> silent, Instant now) {
        if (silent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, ChaseInWarning.Debt> byCall = new HashMap<>();
        silent.forEach(debt -> byCall.put(debt.call().id(), debt));
        List<AttemptDraft> asking = byCall.values().stream()
                .flatMap(debt -> FeedbackRules.channels(debt.call()).stream()
                        .map(channel -> AttemptDraft.asking(
                                debt.call().id(),
                                debt.call().personId(),
                                channel,
                                debt.call().out().colour())))
                .toList();
        tx.afterCommit(dispatch::wake);
        return table.reminded(tx, ids(silent), now)
                .chain(() -> table.askAfresh(tx, List.copyOf(byCall.keySet()), now, null, true))
                .chain(() -> attempts.insert(tx, asking, cause.traceparent()));
    }

    /** A superior with many silent people gets one message by each channel. */
    Uni<Void> superiors(Tx tx, Cause cause, List<ChaseInWarning.Debt> lost, Instant now) {
        if (lost.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, AttemptDraft> leaders = new HashMap<>();
        List<AttemptDraft> drafts = new ArrayList<>();
        List<@Nullable String> told = new ArrayList<>();
        for (ChaseInWarning.Debt debt : lost) {
            String superior = debt.call().branch().nearest().orElse(null);
            told.add(superior);
            if (superior != null) {
                FeedbackRules.channels(debt.call())
                        .forEach(channel -> drafts.add(bundled(leaders, debt, superior, channel)));
            }
        }
        tx.afterCommit(dispatch::wake);
        List<UUID> calls =
                lost.stream().map(debt -> debt.call().id()).distinct().toList();
        return table.escalated(tx, ids(lost), told, now)
                .chain(() -> table.askAfresh(tx, calls, now, null, true))
                .chain(() -> attempts.insert(tx, drafts, cause.traceparent()));
    }

    private static AttemptDraft bundled(
            Map<String, AttemptDraft> leaders, ChaseInWarning.Debt debt, String superior, Channel channel) {
        AttemptDraft draft = AttemptDraft.askingSuperior(
                debt.call().id(), superior, channel, debt.call().out().colour());
        AttemptDraft leader = leaders.putIfAbsent(superior + ' ' + channel, draft);
        return leader == null ? draft.leading() : draft.carriedBy(leader.id());
    }

    private static List<UUID> ids(List<ChaseInWarning.Debt> debts) {
        return debts.stream().map(debt -> debt.owed().id()).toList();
    }
}
