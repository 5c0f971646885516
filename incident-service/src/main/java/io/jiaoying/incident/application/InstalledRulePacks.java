package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.RulePacks;

/** Port: the rule packs this installation runs with. */
public interface InstalledRulePacks {
    RulePacks packs();
}
