package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of what still has to leave, by its own rules. */
class OutboxWaitingIT {
    private TestDatabase database;

    @BeforeEach
    void startWithTheOlderTables() {
        database = TestDatabase.with(
                "/db/outbox/V0.1__create_outbox.sql",
                "/db/outbox/V0.2__create_inbox.sql",
                "/db/outbox/V0.3__create_outbox_parked.sql");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_an_older_version_left_unpublished_waits_after_the_change_and_what_it_parked_stays_parked() {
        insert("sent", "published_at", "now()");
        insert("open", "published_at", "NULL");
        insert("parked", "parked_at, parked_reason", "now(), 'RecordTooLarge'");
        change();
        assertThat(waiting("parked_at IS NULL")).isEqualTo("open\n");
        assertThat(waiting("parked_reason = 'RecordTooLarge'")).isEqualTo("parked\n");
    }

    @Test
    void whoever_inserts_an_event_makes_it_wait() {
        change();
        insert("by-hand", "published_at", "NULL");
        assertThat(waiting("parked_at IS NULL")).isEqualTo("by-hand\n");
    }

    @Test
    void the_purge_takes_what_left_two_days_ago_and_nothing_that_waits_or_is_parked() {
        change();
        insert("gone", "created_at", "now() - interval '49 hours'");
        insert("kept", "created_at", "now() - interval '47 hours'");
        database.run("DELETE FROM outbox_waiting");
        insert("waits", "created_at", "now() - interval '49 hours'");
        insert("parked", "created_at", "now() - interval '49 hours'");
        database.run("UPDATE outbox_waiting SET parked_at = now(), parked_reason = 'refused'"
                + " WHERE id = (SELECT id FROM outbox WHERE key = 'parked')");
        database.run(OutboxUpkeep.PURGE_OUTBOX);
        assertThat(database.text("SELECT key FROM outbox ORDER BY key")).isEqualTo("kept\nparked\nwaits\n");
    }

    private void change() {
        database.runScript("/db/outbox/V0.4__create_outbox_waiting.sql");
    }

    private void insert(String key, String columns, String values) {
        database.run("INSERT INTO outbox (event_id, topic, key, lane, type, region, correlation_id, payload, " + columns
                + ") VALUES (gen_random_uuid(), 't', '" + key + "', 3, 'a.b.v1', '610725000000', 'c', '{}', " + values
                + ")");
    }

    private String waiting(String condition) {
        return database.text(
                "SELECT key FROM outbox JOIN outbox_waiting w USING (id) WHERE w." + condition + " ORDER BY key");
    }
}
