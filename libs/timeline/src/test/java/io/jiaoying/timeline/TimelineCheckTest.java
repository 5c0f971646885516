package io.jiaoying.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.timeline.TimelineCheck.BadEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineCheckTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00.123456789Z");

    private final List<TimelineEntry> chain = chainOf("incident-1", "reported", "regraded", "transmitted", "closed");

    @Test
    void an_untouched_chain_holds_and_ends_at_its_head() {
        assertThat(TimelineCheck.firstBadEntry(chain)).isEmpty();
        assertThat(TimelineCheck.firstBadEntry(
                        chain, new TimelineHead(4, chain.get(3).hash())))
                .isEmpty();
        assertThat(TimelineCheck.firstBadEntry(List.of(), TimelineHead.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_of_any_field_is_found_at_its_entry(UnaryOperator<TimelineEntry> edit) {
        chain.set(1, edit.apply(chain.get(1)));
        assertThat(TimelineCheck.firstBadEntry(chain)).map(BadEntry::seq).contains(2L);
    }

    @Test
    void an_edit_with_a_recomputed_hash_is_found_at_the_next_entry() {
        var old = chain.get(1);
        var edited = edited(old, "upgraded", old.actor(), old.at(), old.refs());
        chain.set(1, withHash(edited, TimelineHash.of(old.previousHash(), edited)));
        assertThat(TimelineCheck.firstBadEntry(chain)).map(BadEntry::seq).contains(3L);
    }

    @Test
    void a_removed_entry_is_found() {
        chain.remove(1);
        assertThat(TimelineCheck.firstBadEntry(chain)).map(BadEntry::seq).contains(2L);
    }

    @Test
    void a_removed_first_entry_is_found() {
        chain.remove(0);
        assertThat(TimelineCheck.firstBadEntry(chain)).map(BadEntry::seq).contains(1L);
    }

    @Test
    void a_cut_tail_is_found_by_the_head() {
        var head = new TimelineHead(4, chain.get(3).hash());
        chain.remove(3);
        assertThat(TimelineCheck.firstBadEntry(chain)).isEmpty();
        assertThat(TimelineCheck.firstBadEntry(chain, head)).map(BadEntry::seq).contains(4L);
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        var second = chain.get(1);
        chain.set(1, chain.get(2));
        chain.set(2, second);
        assertThat(TimelineCheck.firstBadEntry(chain)).map(BadEntry::seq).contains(2L);
    }

    @Test
    void an_entry_of_another_subject_is_found() {
        chain.set(1, chainOf("incident-2", "reported", "regraded").get(1));
        assertThat(TimelineCheck.firstBadEntry(chain)).map(BadEntry::seq).contains(2L);
    }

    @Test
    void the_canonical_json_is_the_same_for_ever() {
        assertThat(TimelineHash.canonicalJson(TimelineEntry.GENESIS, chain.get(0)))
                .isEqualTo("{\"actor\":\"unit-1\",\"at\":\"2026-11-22T02:00:00.123456Z\",\"kind\":\"reported\","
                        + "\"knownAt\":\"2026-11-22T02:00:00.123456Z\",\"previousHash\":\"" + "0".repeat(64)
                        + "\",\"refs\":{\"a\":\"1\",\"报告\":\"初报\"},\"seq\":1,\"subjectId\":\"incident-1\"}");
        assertThat(chain.get(0).hash()).hasSize(64);
    }

    static List<UnaryOperator<TimelineEntry>> edits() {
        return List.of(
                old -> edited(old, "upgraded", old.actor(), old.at(), old.refs()),
                old -> edited(old, old.kind(), "unit-2", old.at(), old.refs()),
                old -> edited(old, old.kind(), old.actor(), old.at().plusNanos(1000), old.refs()),
                old -> edited(old, old.kind(), old.actor(), old.at(), Map.of("a", "2")),
                old -> edited(old, old.kind(), old.actor(), old.at(), Map.of()));
    }

    private static TimelineEntry edited(
            TimelineEntry old, String kind, String actor, Instant at, Map<String, String> refs) {
        return new TimelineEntry(
                old.subjectId(), old.seq(), at, old.knownAt(), kind, actor, refs, old.previousHash(), old.hash());
    }

    private static TimelineEntry withHash(TimelineEntry old, String hash) {
        return new TimelineEntry(
                old.subjectId(),
                old.seq(),
                old.at(),
                old.knownAt(),
                old.kind(),
                old.actor(),
                old.refs(),
                old.previousHash(),
                hash);
    }

    private static List<TimelineEntry> chainOf(String subjectId, String... kinds) {
        var drafts = new ArrayList<TimelineDraft>();
        for (String kind : kinds) {
            drafts.add(new TimelineDraft(kind, "unit-1", AT, AT, Map.of("报告", "初报", "a", "1")));
        }
        return TimelineRows.chain(subjectId, TimelineHead.EMPTY, drafts);
    }
}
