package io.jiaoying.incident.api;

import io.jiaoying.incident.report.domain.OnScene;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody in charge at the scene; name and number come back masked. */
record OnSceneJson(
        @Nullable @Size(max = Phones.LONGEST_NAME) String name,
        @Nullable String post,

        @Nullable @Pattern(regexp = Phones.PATTERN, message = Phones.MESSAGE)
        String phone,

        @Nullable Instant arrivedAt) {

    static OnScene onScene(@Nullable OnSceneJson given) {
        return given == null ? OnScene.UNKNOWN : new OnScene(given.post, Instants.toMillis(given.arrivedAt));
    }

    static OnSceneJson of(OnScene person, @Nullable String name, @Nullable String phone) {
        return new OnSceneJson(name, person.post(), phone, person.arrivedAt());
    }

    @Override
    public String toString() {
        return "OnSceneJson[" + post + "]";
    }
}
