package io.jiaoying.incident.reminder.persistence;

import io.jiaoying.incident.reminder.application.ReminderQueries;
import io.jiaoying.incident.reminder.domain.GivenReminder;
import io.jiaoying.incident.reminder.domain.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads {@code clock_reminder}. */
@ApplicationScoped
class SqlReminderQueries implements ReminderQueries {
    private static final String REGION = "SELECT region FROM clock WHERE id = $1";
    private static final String OF = "SELECT number, given_at FROM clock_reminder WHERE clock_id = $1 ORDER BY number";
    private final Pool pool;

    SqlReminderQueries(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<String>> regionOf(UUID clockId) {
        return pool.preparedQuery(REGION)
                .execute(Tuple.of(clockId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString(0)));
    }

    @Override
    public Uni<List<GivenReminder>> of(UUID clockId) {
        return pool.preparedQuery(OF).execute(Tuple.of(clockId)).map(rows -> {
            List<GivenReminder> given = new ArrayList<>();
            rows.forEach(row -> given.add(new GivenReminder(
                    Stage.of(row.getInteger("number")),
                    row.getOffsetDateTime("given_at").toInstant())));
            return given;
        });
    }
}
