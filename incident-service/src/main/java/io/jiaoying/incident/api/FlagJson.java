package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.GradeVerdict;
import io.jiaoying.incident.domain.RaisedFlag;
import java.util.List;

/** What makes an event reportable whatever its grade, such as 较大涉险. */
record FlagJson(String id, String name, String basis, boolean verified, List<String> reasons) {
    static List<FlagJson> of(GradeVerdict verdict) {
        return verdict.flags().stream().map(FlagJson::of).toList();
    }

    private static FlagJson of(RaisedFlag flag) {
        return new FlagJson(flag.id(), flag.name(), flag.basis(), flag.verified(), flag.reasons());
    }
}
