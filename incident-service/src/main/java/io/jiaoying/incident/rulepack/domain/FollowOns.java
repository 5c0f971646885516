package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.clock.domain.ClockRule;
import io.jiaoying.incident.clock.domain.ClockStart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule may begin once another's report was made; it must exist, count from there, and never lead back to itself. */
final class FollowOns {
    private static final Set<ClockStart> COUNTING_FROM_THE_REPORT_BEFORE =
            Set.of(ClockStart.PREVIOUS_HOP, ClockStart.FIXED_TIME);

    private FollowOns() {}

    static void check(PackNode pack, List<ClockRule> rules) {
        Map<String, ClockRule> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < rules.get(i).followOn().size(); j++) {
                String place = "rules[" + i + "].followOn[" + j + "]";
                checkOne(pack, place, rules.get(i), rules.get(i).followOn().get(j), byId);
            }
        }
    }

    private static void checkOne(
            PackNode pack, String place, ClockRule lead, String next, Map<String, ClockRule> byId) {
        ClockRule follower = byId.get(next);
        if (follower == null) {
            throw pack.fault(place, "unknown rule " + next);
        }
        if (leadsTo(follower, lead.id(), byId, new HashSet<>())) {
            throw pack.fault(place, "leads back to " + lead.id());
        }
        if (!COUNTING_FROM_THE_REPORT_BEFORE.contains(follower.timing().clock())) {
            throw pack.fault(place, next + " must count from previous-hop or fixed-time");
        }
    }

    private static boolean leadsTo(ClockRule from, String wanted, Map<String, ClockRule> byId, Set<String> seen) {
        if (from.id().equals(wanted)) {
            return true;
        }
        return seen.add(from.id())
                && from.followOn().stream()
                        .map(byId::get)
                        .anyMatch(next -> next != null && leadsTo(next, wanted, byId, seen));
    }
}
