package io.jiaoying.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes connections for threads that may block. */
final class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);

    private Connections() {}

    /** A connection that comes after the patience has run out goes back to the pool instead of leaking. */
    static SqlConnection take(Pool pool, Duration patience) {
        CompletableFuture<SqlConnection> asked = pool.getConnection().subscribeAsCompletionStage();
        var taken = asked.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return quietWhenBroken(taken.join());
        } catch (CompletionException failure) {
            var unused = asked.thenAccept(SqlConnection::closeAndForget);
            throw failure;
        }
    }

    /** Without this the driver prints to standard error what broke a connection; its statements fail in any case. */
    static SqlConnection quietWhenBroken(SqlConnection connection) {
        return connection.exceptionHandler(
                failure -> LOG.debugf("A database connection broke: %s", failure.toString()));
    }
}
