package io.jiaoying.resource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** What tests do with the directory. */
final class Directory {
    static final String HEADER = "id,name,post,region,phone,superior,deputyOf\n";

    /** Ends the names of a run, so that a test that is run again meets nothing of its first run. */
    static final String RUN = "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private Directory() {}

    static String countyManager() {
        return TestTokens.person("county-manager", "610725", Role.RESOURCE_MANAGER)
                .token();
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    static ValidatableResponse importCsv(String token, String mode, String csv) {
        return as(token)
                .contentType("text/csv")
                .queryParam("mode", mode)
                .body(csv.getBytes(UTF_8))
                .post("/api/v1/people")
                .then();
    }

    /** The 506, under ids of this run. */
    static String mianxianOfThisRun() {
        return mianxian().replaceAll("\\b(p[0-9]{4})\\b", "$1" + RUN);
    }

    private static String mianxian() {
        try (InputStream file =
                Objects.requireNonNull(Directory.class.getResourceAsStream("/people/mianxian-506.csv"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String line(String id, String region, String phone) {
        return id + ",李明,值班员," + region + "," + phone + ",,\n";
    }

    /** One value, read past the service. */
    static String stored(String sql) {
        try (Connection connection = TestBackends.postgres().admin().connect("resource");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
