package io.jiaoying.outbox;

import io.jiaoying.events.Event;
import io.jiaoying.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outbox rows as part of a hot path's own single statement: {@code WITH o AS (} {@link #insert} {@code ) …} with
 * {@link #parameters} at the same place. Call {@link Outbox#wakeAfterCommit} beside it.
 */
public final class OutboxRows {
    /** How many parameters the statement takes, however many rows it inserts. */
    public static final int PARAMETERS = 10;

    static final int LANES = 16;

    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, key, lane, type, region, payload, correlation_id, causation_id, traceparent)
            SELECT r.event_id, r.topic, r.key, r.lane, r.type, r.region, r.payload, $%d, $%d, $%d
            FROM unnest($%d::uuid[], $%d::text[], $%d::text[], $%d::int[], $%d::text[], $%d::text[], $%d::text[])
                 WITH ORDINALITY AS r(event_id, topic, key, lane, type, region, payload, position)
            ORDER BY r.position""";

    private OutboxRows() {}

    /** The INSERT, its parameters numbered from {@code $first}. */
    public static String insert(int first) {
        var numbers = new Object[PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            numbers[i] = first + i;
        }
        return INSERT.formatted(numbers);
    }

    /** The statement's parameters in order; every call gives the events new ids. */
    public static List<@Nullable Object> parameters(Tx tx, Cause cause, List<? extends Event> events) {
        var parameters = new ArrayList<@Nullable Object>(PARAMETERS);
        parameters.add(cause.correlationId());
        parameters.add(cause.causationId());
        parameters.add(Traces.continued(tx, cause));
        parameters.add(events.stream().map(event -> EventIds.next()).toArray(UUID[]::new));
        parameters.add(events.stream().map(Event::topic).toArray(String[]::new));
        parameters.add(events.stream().map(Event::subject).toArray(String[]::new));
        parameters.add(events.stream().map(event -> lane(event.subject())).toArray(Integer[]::new));
        parameters.add(events.stream().map(Event::type).toArray(String[]::new));
        parameters.add(events.stream().map(Event::region).toArray(String[]::new));
        parameters.add(events.stream().map(OutboxRows::json).toArray(String[]::new));
        return parameters;
    }

    /** Events of one key share a lane, and one relay at a time works on a lane. */
    static int lane(String key) {
        return Math.floorMod(key.hashCode(), LANES);
    }

    private static String json(Event event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }
}
