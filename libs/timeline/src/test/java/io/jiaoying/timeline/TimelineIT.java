package io.jiaoying.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.outbox.TestDatabase;
import io.jiaoying.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineIT {
    private TestDatabase database;
    private Pool pool;
    private Timeline timeline;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with("/db/timeline/V0.21__create_timeline_entry.sql");
        pool = database.pool("timeline");
        timeline = new Timeline(pool);
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    @Test
    void what_was_appended_is_read_back_and_its_chain_holds() {
        var draft = new TimelineDraft(
                "reported",
                "unit-1",
                Instant.parse("2026-11-22T02:00:00.999999999Z"),
                Instant.parse("2026-11-22T02:01:00Z"),
                Map.of("z", "\"quoted\"", "报告", "初报\n", "a", ""));
        append("incident-1", List.of(draft, aDraft("regraded")));
        append("incident-1", List.of(aDraft("closed")));
        var entries = timeline.read("incident-1").await().atMost(Duration.ofSeconds(5));
        assertThat(entries).extracting(TimelineEntry::kind).containsExactly("reported", "regraded", "closed");
        assertThat(entries.get(0).refs()).isEqualTo(draft.refs());
        assertThat(entries.get(0).at()).isEqualTo(draft.at());
        assertThat(TimelineCheck.firstBadEntry(entries, head("incident-1"))).isEmpty();
    }

    @Test
    void concurrent_appends_to_one_subject_form_one_chain() {
        var appends = new ArrayList<Uni<Void>>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            appends.add(new Transactions(pool)
                    .inTransaction(tx -> timeline.append(tx, "incident-1", aDraft("added-" + number))));
        }
        Uni.join().all(appends).andFailFast().await().atMost(Duration.ofSeconds(20));
        var entries = timeline.read("incident-1").await().atMost(Duration.ofSeconds(5));
        assertThat(entries).hasSize(60);
        assertThat(TimelineCheck.firstBadEntry(entries, head("incident-1"))).isEmpty();
    }

    @Test
    void an_append_that_is_rolled_back_leaves_no_gap() {
        append("incident-1", List.of(aDraft("reported")));
        assertThatThrownBy(() -> new Transactions(pool)
                        .inTransaction(tx -> timeline.append(tx, "incident-1", aDraft("lost"))
                                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("no"))))
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .isInstanceOf(IllegalStateException.class);
        append("incident-1", List.of(aDraft("closed")));
        var entries = timeline.read("incident-1").await().atMost(Duration.ofSeconds(5));
        assertThat(entries).extracting(TimelineEntry::seq).containsExactly(1L, 2L);
        assertThat(TimelineCheck.firstBadEntry(entries)).isEmpty();
    }

    @Test
    void first_entries_can_be_part_of_a_callers_own_statement() {
        var parameters = new ArrayList<Object>(List.of("ignored"));
        parameters.addAll(TimelineRows.firstParameters("incident-1", List.of(aDraft("reported"), aDraft("graded"))));
        pool.preparedQuery("WITH " + TimelineRows.insertFirst(2) + " SELECT $1::text")
                .execute(Tuple.from(parameters))
                .await()
                .atMost(Duration.ofSeconds(5));
        append("incident-1", List.of(aDraft("closed")));
        var entries = timeline.read("incident-1").await().atMost(Duration.ofSeconds(5));
        assertThat(entries).extracting(TimelineEntry::kind).containsExactly("reported", "graded", "closed");
        assertThat(TimelineCheck.firstBadEntry(entries, head("incident-1"))).isEmpty();
    }

    @Test
    void a_change_a_removal_and_a_swap_in_the_database_are_found() {
        append("edited", List.of(aDraft("a"), aDraft("b"), aDraft("c")));
        append("removed", List.of(aDraft("a"), aDraft("b"), aDraft("c")));
        append("cut", List.of(aDraft("a"), aDraft("b"), aDraft("c")));
        append("swapped", List.of(aDraft("a"), aDraft("b"), aDraft("c")));
        database.run("""
                UPDATE timeline_entry SET at = at + interval '1 microsecond' WHERE subject_id = 'edited' AND seq = 2;
                DELETE FROM timeline_entry WHERE subject_id = 'removed' AND seq = 2;
                DELETE FROM timeline_entry WHERE subject_id = 'cut' AND seq = 3;
                UPDATE timeline_entry SET seq = seq + 10 WHERE subject_id = 'swapped' AND seq = 1;
                UPDATE timeline_entry SET seq = 1 WHERE subject_id = 'swapped' AND seq = 2;
                UPDATE timeline_entry SET seq = 2 WHERE subject_id = 'swapped' AND seq = 11""");
        assertThat(firstBad("edited")).isEqualTo(2);
        assertThat(firstBad("removed")).isEqualTo(2);
        assertThat(firstBad("cut")).isEqualTo(3);
        assertThat(firstBad("swapped")).isEqualTo(1);
    }

    private long firstBad(String subjectId) {
        var entries = timeline.read(subjectId).await().atMost(Duration.ofSeconds(5));
        return TimelineCheck.firstBadEntry(entries, head(subjectId))
                .orElseThrow()
                .seq();
    }

    private TimelineHead head(String subjectId) {
        return timeline.head(subjectId).await().atMost(Duration.ofSeconds(5));
    }

    private void append(String subjectId, List<TimelineDraft> drafts) {
        new Transactions(pool)
                .inTransaction(tx -> timeline.append(tx, subjectId, drafts))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private static TimelineDraft aDraft(String kind) {
        return new TimelineDraft(kind, "unit-1", Instant.now(), Instant.now(), Map.of("report", "r1"));
    }
}
