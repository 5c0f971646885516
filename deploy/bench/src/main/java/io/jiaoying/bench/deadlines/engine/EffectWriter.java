package io.jiaoying.bench.deadlines.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** What a peer's job does: one row, committed by itself, through the pool its engine uses too. */
final class EffectWriter implements AutoCloseable {
    private static final String INSERT = "INSERT INTO effect (key, replica, replica_clock) VALUES (?, ?, ?)";

    private final HikariDataSource pool;
    private final ReplicaSettings settings;

    EffectWriter(ReplicaSettings settings) {
        this.settings = settings;
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + settings.database());
        config.setUsername(settings.database());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(ReplicaSettings.POOL_SIZE);
        this.pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    void write(String key) {
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key);
            insert.setString(2, settings.replica());
            insert.setObject(3, settings.clock().instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
