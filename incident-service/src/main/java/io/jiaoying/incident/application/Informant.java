package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who told the desk, by name and number: personal data, never part of the report's own content. */
public record Informant(@Nullable String name, @Nullable String phone) {

    List<PersonalData> of(UUID report) {
        var personal = new ArrayList<PersonalData>();
        if (name != null && !name.isBlank()) {
            personal.add(new PersonalData(report, PersonalData.SOURCE_NAME, name.strip()));
        }
        if (phone != null && !phone.isBlank()) {
            personal.add(new PersonalData(report, PersonalData.SOURCE_PHONE, phone.strip()));
        }
        return personal;
    }

    @Override
    public String toString() {
        return "Informant[…]";
    }
}
