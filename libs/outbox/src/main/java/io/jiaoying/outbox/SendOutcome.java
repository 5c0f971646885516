package io.jiaoying.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one batch: acknowledged rows, rows no broker will ever take, and what stopped the others. */
final class SendOutcome {
    private final List<Long> published = new ArrayList<>();
    private final Map<Long, String> unpublishable = new LinkedHashMap<>();
    private @Nullable Throwable failure;

    void acknowledged(OutboxRow row) {
        published.add(row.id());
    }

    void refused(OutboxRow row, Throwable reason) {
        unpublishable.put(row.id(), reason.getClass().getSimpleName() + ": " + reason.getMessage());
    }

    void stoppedBy(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    List<Long> published() {
        return published;
    }

    Map<Long, String> unpublishable() {
        return unpublishable;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }
}
