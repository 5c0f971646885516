package io.jiaoying.warning.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.access.paging.Page;
import io.jiaoying.warning.assessment.application.ThresholdPack;
import io.jiaoying.warning.assessment.application.ThresholdRules;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which thresholds open an assessment here; they change with the configuration only. */
@Path("/api/v1/threshold-packs")
@Authenticated
public class ThresholdPacksResource {
    private final ThresholdRules rules;

    ThresholdPacksResource(ThresholdRules rules) {
        this.rules = rules;
    }

    /** A pack, the gravest rule first. */
    record PackView(
            String id,
            String title,
            String source,
            boolean verified,
            String eventType,
            String kind,
            String unit,
            Map<String, Map<String, Double>> stations,
            List<RuleView> rules) {
        static PackView of(ThresholdPack pack) {
            return new PackView(
                    pack.id(),
                    pack.title(),
                    pack.source(),
                    pack.verified(),
                    pack.eventType(),
                    pack.kind().wire(),
                    pack.kind().unit(),
                    pack.stations(),
                    pack.rules().stream().map(RuleView::of).toList());
        }
    }

    /**
     * A rule.
     *
     * @param window ISO 8601 duration
     * @param also further windows that end with it, by the names the condition has for them
     * @param when a CEL condition over {@code sum max min last count limits}, and over {@code name.sum} and the like
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RuleView(@Nullable String colour, String window, Map<String, String> also, String when) {
        static RuleView of(ThresholdPack.Rule rule) {
            Map<String, String> also = new TreeMap<>();
            rule.also().forEach((name, length) -> also.put(name, length.toString()));
            return new RuleView(rule.colour(), rule.window().toString(), also, rule.when());
        }
    }

    @GET
    public Page<PackView> packs() {
        return new Page<>(rules.packs().stream().map(PackView::of).toList(), null);
    }
}
