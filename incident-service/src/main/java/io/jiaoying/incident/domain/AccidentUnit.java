package io.jiaoying.incident.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import org.jspecify.annotations.Nullable;

/**
 * The enterprise or institution where it happened.
 *
 * @param code unified social credit code 统一社会信用代码
 * @param nature of its ownership 单位性质
 * @param capacity what it produces or holds, in a year or at once 生产能力
 */
public record AccidentUnit(
        @Nullable String name,
        @Nullable String code,
        @Nullable String nature,
        @Nullable String industry,
        @Nullable String capacity) {

    public static final AccidentUnit UNKNOWN = new AccidentUnit(null, null, null, null, null);

    public AccidentUnit updatedBy(AccidentUnit later) {
        return new AccidentUnit(
                newer(name, later.name),
                newer(code, later.code),
                newer(nature, later.nature),
                newer(industry, later.industry),
                newer(capacity, later.capacity));
    }
}
