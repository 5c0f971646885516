package io.jiaoying.warning.telling.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.DataFaults;
import java.util.Set;

/** What is wrong with a list of recipients. */
final class RecipientFaults {
    private RecipientFaults() {}

    static DataFaults of(JsonNode file) {
        DataFaults faults = new DataFaults();
        faults.known("", file, Set.of("source", "acknowledgeWithin", "regions"));
        faults.text("source", file.path("source"));
        faults.duration("acknowledgeWithin", file.path("acknowledgeWithin"));
        if (!file.path("regions").isObject()) {
            faults.add("regions", "须为对象", "must be an object");
        }
        file.path("regions").fields().forEachRemaining(region -> {
            String at = "regions." + region.getKey();
            if (!Regions.get().known(region.getKey())) {
                faults.add(at, "未知的区划", "is no known region");
            }
            listed(faults, at, region.getValue());
        });
        return faults;
    }

    private static void listed(DataFaults faults, String at, JsonNode listed) {
        faults.known(at + ".", listed, Set.of("neighbours", "garrison"));
        JsonNode neighbours = listed.path("neighbours");
        if (!DataFaults.isThere(neighbours)) {
            faults.add(at + ".neighbours", "缺少", "is missing");
        }
        faults.each(
                at + ".neighbours", neighbours, false, (place, one) -> faults.known(place, one, Regions.get()::known));
        JsonNode garrison = listed.path("garrison");
        if (DataFaults.isThere(garrison)) {
            faults.known(at + ".garrison.", garrison, Set.of("name", "personId"));
            faults.text(at + ".garrison.name", garrison.path("name"));
        }
    }
}
