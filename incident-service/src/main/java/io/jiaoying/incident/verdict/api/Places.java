package io.jiaoying.incident.verdict.api;

import io.jiaoying.regions.Regions;

/** Names of administrative codes. */
final class Places {
    private Places() {}

    static String name(String code) {
        return code.isEmpty() ? "全国" : Regions.get().name(code);
    }

    static String fullName(String code) {
        return code.isEmpty() ? "全国" : Regions.get().fullName(code);
    }
}
