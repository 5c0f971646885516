package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.calling.domain.Urgency;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes the targets of a call-out and their first attempts. */
final class CallExpansion {
    /** No id is a call's and an attempt's. */
    private static final long ATTEMPTS_APART = 1L << 40;

    Uni<Integer> expand(Tx tx, Calls.NewCallOut out) {
        return tx.sql().preparedQuery(ExpandSql.EXPAND).execute(parameters(out)).map(rows -> rows.iterator()
                .next()
                .getInteger("targets"));
    }

    Uni<List<UUID>> extend(Tx tx, Calls.NewCallOut out) {
        return ids(tx, ExpandSql.EXTEND, parameters(out));
    }

    Uni<List<UUID>> silentAtFirstRung(Tx tx, UUID callOutId) {
        return ids(tx, ExpandSql.SILENT_AT_FIRST_RUNG, Tuple.of(callOutId));
    }

    private static Uni<List<UUID>> ids(Tx tx, String statement, Tuple parameters) {
        return tx.sql()
                .preparedQuery(statement)
                .execute(parameters)
                .map(rows -> Columns.all(rows, row -> row.getUUID("id")));
    }

    private static Tuple parameters(Calls.NewCallOut out) {
        Step first = out.profile().steps(out.colour()).get(0);
        List<Channel> channels = first.channels();
        TimeOrderedIds ofCalls = TimeOrderedIds.at(out.startedAt());
        return args(
                out.id(),
                out.warningId(),
                channels.stream().map(Channel::wire).toArray(String[]::new),
                out.traceparent(),
                places(channels)
                        .mapToObj(place -> first.delay(place).toMillis())
                        .toArray(Long[]::new),
                places(channels)
                        .mapToObj(place -> Urgency.ofWaking(0, place, out.colour()))
                        .toArray(Integer[]::new),
                utc(out.startedAt()),
                ofCalls.beginning(),
                places(channels)
                        .mapToObj(place -> Collections.frequency(channels.subList(0, place), Channel.MAIL))
                        .toArray(Integer[]::new),
                ofCalls.first(),
                ofCalls.first() + ATTEMPTS_APART);
    }

    private static IntStream places(List<Channel> channels) {
        return IntStream.range(0, channels.size());
    }
}
