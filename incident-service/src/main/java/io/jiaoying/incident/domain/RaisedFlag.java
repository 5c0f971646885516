package io.jiaoying.incident.domain;

import java.util.List;

/**
 * A flag of a pack that the known figures or tags raise; it never changes the grade.
 *
 * @param reasons names such as {@code at-risk-at-least-10} or {@code place.water-source}
 */
public record RaisedFlag(String id, String name, String basis, boolean verified, List<String> reasons) {}
