package io.jiaoying.incident.rulepack.domain;

/** A rule pack that cannot be used, with the place of the fault, for example {@code rules[2].limit}. */
public final class FaultyRulePackException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String place;
    private final String reason;

    public FaultyRulePackException(String place, String reason) {
        super(place + ": " + reason);
        this.place = place;
        this.reason = reason;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }
}
