package io.jiaoying.e2e.support;

import io.jiaoying.local.backend.PostgresAdmin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL server as its superuser sees it: for faults, never for what a service is asked through its API. */
public final class Database {
    private final PostgresAdmin admin;
    private final String name;

    Database(PostgresAdmin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    public Connection connect() throws SQLException {
        return admin.connect(name);
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row as a number. */
    public long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
