package io.jiaoying.incident.domain;

import java.util.List;

/**
 * A kind of event.
 *
 * @param code dotted, a child inherits its parent's rules
 * @param externalCodes five-character codes that the national warning system's real feeds use (practice, not a norm)
 */
public record EventType(String code, String chinese, EventClass eventClass, List<String> externalCodes) {}
