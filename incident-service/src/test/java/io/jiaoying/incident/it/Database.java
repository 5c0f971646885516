package io.jiaoying.incident.it;

import io.jiaoying.local.testing.TestBackends;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the service's own database. */
final class Database {
    private Database() {}

    static long count(String table) {
        return Long.parseLong(texts("select count(*) from " + table).get(0));
    }

    static void run(String sql) {
        try (Connection connection = TestBackends.postgres().admin().connect("incident");
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            if (rows) {
                throw new IllegalStateException("not meant to read: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static List<String> texts(String sql) {
        try (Connection connection = TestBackends.postgres().admin().connect("incident");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As an attacker or an operator on the database would; the number of rows. */
    static int update(String sql) {
        try (Connection connection = TestBackends.postgres().admin().connect("incident");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
