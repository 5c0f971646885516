package io.jiaoying.incident.persistence;

import io.jiaoying.incident.domain.PersonalData;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of {@code personal_data}, however many, as one INSERT. */
final class PersonalRows {
    static final int PARAMETERS = 4;

    private PersonalRows() {}

    static String insert(int first) {
        return """
                INSERT INTO personal_data (owner_id, field, sealed, masked)
                SELECT * FROM unnest($%d::uuid[], $%d::text[], $%d::text[], $%d::text[])""".formatted(IntStream.range(first, first + PARAMETERS).boxed().toArray());
    }

    static List<@Nullable Object> parameters(PersonalDataSeal seal, List<PersonalData> data) {
        return Arrays.asList(
                data.stream().map(PersonalData::owner).toArray(UUID[]::new),
                data.stream().map(PersonalData::field).toArray(String[]::new),
                data.stream().map(seal::seal).toArray(String[]::new),
                data.stream().map(PersonalData::masked).toArray(String[]::new));
    }
}
