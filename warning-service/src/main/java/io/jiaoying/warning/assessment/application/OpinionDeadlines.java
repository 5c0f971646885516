package io.jiaoying.warning.assessment.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The durable timers of a request: a reminder half way, and the limit. */
@ApplicationScoped
class OpinionDeadlines {
    static final String REMINDER = "opinion-reminder";
    static final String LIMIT = "opinion-limit";

    private final Deadlines deadlines;

    OpinionDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Uni<Void> schedule(Tx tx, Cause cause, OpinionRequest request) {
        Instant half = request.askedAt()
                .plus(Duration.between(request.askedAt(), request.dueAt()).dividedBy(2));
        return deadlines.schedule(
                tx,
                cause,
                List.of(
                        new Deadline(key(request.id(), REMINDER), REMINDER, half),
                        new Deadline(key(request.id(), LIMIT), LIMIT, request.dueAt())));
    }

    Uni<Void> cancel(Tx tx, List<UUID> requests) {
        return deadlines.cancel(
                tx,
                requests.stream()
                        .flatMap(id -> Stream.of(key(id, REMINDER), key(id, LIMIT)))
                        .toList());
    }

    private static String key(UUID request, String kind) {
        return kind + ":" + request;
    }

    static List<UUID> requests(List<DueDeadline> due) {
        return due.stream()
                .map(one -> UUID.fromString(one.key().substring(one.key().indexOf(':') + 1)))
                .toList();
    }
}
