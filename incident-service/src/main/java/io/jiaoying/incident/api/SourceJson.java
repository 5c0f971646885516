package io.jiaoying.incident.api;

import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.domain.PersonalData;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who told the desk; name and number come back masked. */
record SourceJson(
        @Nullable String kind,

        @Nullable @Size(max = Phones.LONGEST_NAME) String name,

        @Nullable @Pattern(regexp = Phones.PATTERN, message = Phones.MESSAGE)
        String phone) {

    static SourceJson of(@Nullable String kind, UUID report, MaskedData masked) {
        return new SourceJson(
                kind, masked.of(report, PersonalData.SOURCE_NAME), masked.of(report, PersonalData.SOURCE_PHONE));
    }

    @Override
    public String toString() {
        return "SourceJson[" + kind + "]";
    }
}
