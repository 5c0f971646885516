package io.jiaoying.warning.calling.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-07-25T18:30:00.123Z");

    private static UUID id(TimeOrderedIds ids, long place) {
        return UUID.fromString(ids.beginning() + Long.toHexString(ids.first() + place));
    }

    @Test
    void an_id_is_of_version_7_and_begins_with_its_instant() {
        UUID id = id(TimeOrderedIds.at(NOW), 1);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_of_one_statement_follow_each_other() {
        TimeOrderedIds ids = TimeOrderedIds.at(NOW);
        assertThat(LongStream.range(1, 10_000).mapToObj(place -> id(ids, place).toString()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void two_statements_of_one_instant_share_none() {
        assertThat(IntStream.range(0, 1_000).mapToObj(n -> TimeOrderedIds.at(NOW)))
                .extracting(TimeOrderedIds::beginning, ids -> ids.first() >>> 20)
                .doesNotHaveDuplicates();
    }
}
