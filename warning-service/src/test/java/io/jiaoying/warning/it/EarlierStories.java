package io.jiaoying.warning.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What earlier stories left under way, of other tests or of this one's first run: it would ring into the next. */
final class EarlierStories {
    private static final int TRIES = 10;
    private static final String DEADLOCK = "40P01";
    private static final List<String> ENDS = List.of(
            "UPDATE call_out SET state = 'ended', ended_at = coalesce(ended_at, clock_timestamp()) WHERE state = 'running'",
            "UPDATE call SET state = 'stopped', stop_reason = 'cancelled'"
                    + " WHERE state IN ('pending', 'calling', 'at-the-door')",
            "UPDATE attempt SET state = 'withdrawn' WHERE state IN ('queued', 'sending', 'bundled')",
            "UPDATE feedback_demand SET state = 'withdrawn' WHERE state IN ('open', 'overdue')",
            "UPDATE text_message SET state = 'refused' WHERE state IN ('queued', 'sending')",
            "UPDATE reminder SET state = 'withdrawn' WHERE state IN ('queued', 'sending')",
            // A region's numbers are checked once a month.
            "UPDATE drill SET month = lpad((hashtext(id::text) & 1023)::text, 4, '0') || '-01' WHERE month > '2000'");

    private EarlierStories() {}

    static void end(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String end : ENDS) {
                run(statement, end);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Again when it met the service, which changes the same rows. */
    private static void run(Statement statement, String end) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                statement.execute(end);
                return;
            } catch (SQLException e) {
                if (tries == TRIES || !DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
