package io.jiaoying.incident.report.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import org.jspecify.annotations.Nullable;

/**
 * How far it reaches.
 *
 * @param scope 影响范围
 * @param infrastructure roads, power, water, gas, communications 路电水气讯
 */
public record Impact(@Nullable String scope, @Nullable String infrastructure) {

    public static final Impact UNKNOWN = new Impact(null, null);

    Impact updatedBy(Impact later) {
        return new Impact(newer(scope, later.scope), newer(infrastructure, later.infrastructure));
    }
}
