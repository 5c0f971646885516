package io.jiaoying.incident.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs for 海南 (46), which no shipped pack speaks of. */
final class RulePackBodies {
    private RulePackBodies() {}

    static Map<String, Object> aPack(String id, String version, String effectiveFrom) {
        var pack = new LinkedHashMap<String, Object>();
        pack.put("id", id);
        pack.put("version", version);
        pack.put("title", "试验规则包");
        pack.put("effectiveFrom", effectiveFrom);
        pack.put("approvedBy", "省应急管理厅法规处");
        pack.put("regions", List.of("46"));
        pack.put("regimes", List.of(Map.of("id", "trial", "grades", List.of("ordinary", "serious", "major"))));
        pack.put("rules", new ArrayList<>(List.of(aRule("to-city", "received", "PT40M"))));
        return pack;
    }

    static Map<String, Object> aRule(String id, String clock, String limit) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        rule.put("basis", "试验");
        rule.put("verified", false);
        rule.put("regime", "trial");
        rule.put("eventTypes", List.of("utility"));
        rule.put("grades", List.of("ordinary", "serious", "major"));
        rule.put("from", "county");
        rule.put("to", "city");
        rule.put("mode", "any");
        rule.put("clock", clock);
        rule.put("limit", limit);
        return rule;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rules(Map<String, Object> pack) {
        return (List<Map<String, Object>>) pack.get("rules");
    }
}
