package io.jiaoying.incident.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.outbox.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class LongStatementsIT {
    /** Longer than the client prepares by itself, as the intake's statement is. */
    private static final String LONG = "SELECT 'a long statement' || $1::text || '" + "x".repeat(4_000) + "'";

    private static final String PREPARED =
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT ''a long statement%'";

    @Inject
    Transactions transactions;

    @Test
    void a_long_statement_is_parsed_once_and_stays_prepared() {
        long prepared = transactions
                .inTransaction(tx -> runTwice(tx.sql())
                        .chain(() -> tx.sql().query(PREPARED).execute())
                        .map(rows -> rows.iterator().next().getLong(0)))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(prepared).isEqualTo(1);
    }

    private static Uni<Void> runTwice(SqlConnection sql) {
        return sql.preparedQuery(LONG)
                .execute(Tuple.of("1"))
                .chain(() -> sql.preparedQuery(LONG).execute(Tuple.of("2")))
                .replaceWithVoid();
    }
}
