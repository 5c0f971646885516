package io.jiaoying.warning.issuing.domain;

import java.util.Optional;

/** What no draft may be. */
public final class DraftRules {
    /** Why a draft is refused. */
    public enum Refused {
        WEATHER_SIGNALS_ARE_ONLY_RELAYED,
        SOCIAL_SECURITY_HAS_NO_COLOUR
    }

    private DraftRules() {}

    public static Optional<Refused> refuse(WarningContent content) {
        if (EventTypes.isWeatherSignal(content.eventType()) && !content.relayed()) {
            return Optional.of(Refused.WEATHER_SIGNALS_ARE_ONLY_RELAYED);
        }
        if (EventTypes.isSocialSecurity(content.eventType()) && content.colour() != null) {
            return Optional.of(Refused.SOCIAL_SECURITY_HAS_NO_COLOUR);
        }
        return Optional.empty();
    }
}
