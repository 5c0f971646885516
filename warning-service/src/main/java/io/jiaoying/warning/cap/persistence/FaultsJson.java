package io.jiaoying.warning.cap.persistence;

import io.jiaoying.access.problem.Violation;
import io.jiaoying.warning.cap.application.ReceivedReader.Fault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Faults as JSON in a column. */
final class FaultsJson {
    private FaultsJson() {}

    static JsonArray of(List<Violation> violations) {
        JsonArray faults = new JsonArray();
        violations.forEach(one -> faults.add(new JsonObject()
                .put("path", one.field())
                .put("chinese", one.message().chinese())
                .put("english", one.message().english())));
        return faults;
    }

    static List<Fault> read(@Nullable JsonArray faults) {
        return faults == null
                ? List.of()
                : IntStream.range(0, faults.size())
                        .mapToObj(faults::getJsonObject)
                        .map(one ->
                                new Fault(one.getString("path"), one.getString("chinese"), one.getString("english")))
                        .toList();
    }
}
