package io.jiaoying.resource.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.regions.Regions;
import io.jiaoying.resource.application.PersonRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person as shown: the number masked. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PersonView(
        String id,
        String name,
        String post,
        String region,
        String regionName,
        @Nullable String superior,
        @Nullable String deputyOf,
        String phoneMasked,
        @Nullable String emailMasked,
        long revision,
        Instant registeredAt,
        Instant changedAt) {

    static PersonView of(PersonRow person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.post(),
                person.region(),
                Regions.get().fullName(person.region()),
                person.superior(),
                person.deputyOf(),
                person.phoneMasked(),
                person.emailMasked(),
                person.revision(),
                person.registeredAt(),
                person.changedAt());
    }
}
