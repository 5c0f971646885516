package io.jiaoying.incident.api;

import io.jiaoying.incident.application.Informant;
import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.domain.PersonalData;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who told the desk; name and number come back masked. */
record SourceJson(
        @Nullable String kind,

        @Nullable @Size(max = 100) String name,

        @Nullable
        @Pattern(
                regexp = "\\+?[0-9]{3,20}",
                message = "须为 3 至 20 位数字,可带前导 + | must be 3 to 20 digits with an optional leading +")
        String phone) {

    static Informant informant(@Nullable SourceJson given) {
        return given == null ? new Informant(null, null) : new Informant(given.name, given.phone);
    }

    static SourceJson of(@Nullable String kind, UUID report, MaskedData masked) {
        return new SourceJson(
                kind, masked.of(report, PersonalData.SOURCE_NAME), masked.of(report, PersonalData.SOURCE_PHONE));
    }

    @Override
    public String toString() {
        return "SourceJson[" + kind + "]";
    }
}
