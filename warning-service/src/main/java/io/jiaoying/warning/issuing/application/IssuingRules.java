package io.jiaoying.warning.issuing.application;

import io.jiaoying.warning.issuing.domain.Colour;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator sets about issuing. */
@ConfigMapping(prefix = "jiaoying.issuing")
public interface IssuingRules {
    /** From this colour up, approval is another party's than the draft's. */
    @WithDefault("ORANGE")
    Colour secondPartyFrom();
}
