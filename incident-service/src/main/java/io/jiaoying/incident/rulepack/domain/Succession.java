package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.clock.domain.RulePack;
import java.util.List;

/** Versions of a pack follow each other: each has a name of its own and a date after every earlier one's. */
public final class Succession {
    private Succession() {}

    /** FaultyRulePackException with the place when the version overlaps one that is known. */
    public static void check(List<RulePack> known, RulePack next) {
        List<RulePack> earlier =
                known.stream().filter(pack -> pack.id().equals(next.id())).toList();
        for (RulePack pack : earlier) {
            if (pack.version().equals(next.version())) {
                throw new FaultyRulePackException("version", "exists already and is never changed");
            }
        }
        for (RulePack pack : earlier) {
            if (!next.effectiveFrom().isAfter(pack.effectiveFrom())) {
                throw new FaultyRulePackException("effectiveFrom", "is not after that of version " + pack.version());
            }
        }
    }
}
