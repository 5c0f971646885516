package io.jiaoying.warning.texting.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sends messages with the transaction they belong to: they leave when it commits, and never without it. */
@ApplicationScoped
public class Texts {
    private final TextTable table;
    private final TextDispatcher dispatcher;

    Texts(TextTable table, TextDispatcher dispatcher) {
        this.table = table;
        this.dispatcher = dispatcher;
    }

    public Uni<Void> send(Tx tx, Cause cause, List<TextDraft> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        tx.afterCommit(dispatcher::wake);
        return table.insert(tx, drafts, cause.traceparent());
    }
}
