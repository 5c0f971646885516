package io.jiaoying.warning.calling.persistence;

import io.jiaoying.warning.calling.application.CallView;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Reached;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attempts as they are shown, each with the one reason it ended for. */
final class AttemptViews {
    private static final String WAKE = "wake";

    private AttemptViews() {}

    static CallView.AttemptView attempt(JsonObject json) {
        return new CallView.AttemptView(
                UUID.fromString(json.getString("id")),
                json.getInteger("sequence"),
                json.getString("purpose"),
                json.getString("channel"),
                json.getString("who"),
                json.getString("toPersonId"),
                Objects.requireNonNull(CallViews.instant(json, "queuedAt")),
                CallViews.instant(json, "at"),
                outcome(json),
                json.getString("reason"),
                json.getInteger("heardSeconds"),
                json.getString("becauseOf"),
                AttemptEnd.of(
                                state(json),
                                said(json).orElse(null),
                                json.getString("reason"),
                                json.getBoolean("answered"),
                                Boolean.TRUE.equals(json.getBoolean("current")))
                        .map(AttemptEnd::wire)
                        .orElse(null));
    }

    /** Of the target itself; what was said about it by others counts by its answers. */
    static CallView.@Nullable ReachedView reached(@Nullable JsonArray attempts, @Nullable JsonArray answers) {
        Stream<Reached> sent = objects(attempts)
                .filter(json -> json.getString("purpose").equals(WAKE)
                        && json.getString("who").equals("self"))
                .flatMap(json ->
                        Reached.by(state(json), said(json).orElse(null), json.getInteger("heardSeconds")).stream());
        Stream<Reached> said = objects(answers)
                .map(json -> Reached.by(
                        Quality.of(json.getString("quality")).orElseThrow(), json.getInteger("heardSeconds")));
        return Reached.furthest(Stream.concat(sent, said))
                .map(one -> new CallView.ReachedView(one.depth().wire(), one.seconds()))
                .orElse(null);
    }

    private static Stream<JsonObject> objects(@Nullable JsonArray array) {
        return array == null ? Stream.empty() : array.stream().map(JsonObject.class::cast);
    }

    private static AttemptState state(JsonObject json) {
        return AttemptState.of(json.getString("state"));
    }

    private static Optional<Outcome> said(JsonObject json) {
        String outcome = json.getString("outcome");
        return outcome == null ? Optional.empty() : Outcome.of(outcome);
    }

    /** What the carrier said, or how far the attempt got; null while it waits to leave. */
    private static @Nullable String outcome(JsonObject json) {
        return said(json).map(Outcome::wire).orElseGet(() -> switch (state(json)) {
            case HANDED_OVER -> "sent";
            case REFUSED, FAILED, WITHDRAWN -> state(json).wire();
            case QUEUED, SENDING, BUNDLED -> null;
        });
    }
}
