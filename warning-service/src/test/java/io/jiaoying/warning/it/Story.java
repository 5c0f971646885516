package io.jiaoying.warning.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the stories of this service have in common: people, warnings, calls, a carrier. */
final class Story {
    static final String COUNTY_DUTY = TestTokens.countyDuty();
    static final String ISSUER = TestTokens.countyLeader();
    static final String OTHER_ISSUER = TestTokens.countyDeputy();
    static final Duration SOON = Duration.ofSeconds(20);

    /** A test that is run again begins with other numbers than its first run's, which may still be known. */
    private static final AtomicInteger NUMBERS =
            new AtomicInteger((int) (System.currentTimeMillis() / 100 % 9_000_000) * 10);

    private static Carrier carrier;

    private final DataSource database;
    final Events events = new Events(config("kafka.bootstrap.servers"));

    Story(DataSource database) {
        this.database = database;
    }

    /** Nothing of an earlier story goes on beside it, and the carrier took nothing yet. */
    static Story alone(DataSource database) {
        EarlierStories.end(database);
        carrier().reset();
        return new Story(database);
    }

    static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    static synchronized Carrier carrier() {
        if (carrier == null) {
            carrier = new Carrier(
                    URI.create(config("jiaoying.carriers.telephone.url")),
                    config("jiaoying.carriers.telephone.secret"));
        }
        return carrier;
    }

    static String url() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /** A person with a number of their own. */
    record Neighbour(String id, String region, String phone, String superiorId, String deputyOfId) {}

    static Neighbour neighbour(String id, String region, String superiorId, String deputyOfId) {
        return new Neighbour(
                id, region, "130" + String.format("%08d", NUMBERS.incrementAndGet()), superiorId, deputyOfId);
    }

    /** Later than any before: a test that is run again has the same people with other numbers. */
    static long revision() {
        return System.nanoTime();
    }

    void register(Neighbour... people) {
        register(List.of(people));
    }

    void register(List<Neighbour> people) {
        long revision = revision();
        SealedText seal = SealedText.withKey("k1", config("jiaoying.directory.key"));
        events.publish(people.stream()
                .map(one -> new PersonRegisteredV1(
                        one.id(),
                        "张" + one.id(),
                        "村(社区)防汛责任人",
                        one.region(),
                        one.superiorId(),
                        one.deputyOfId(),
                        seal.seal(one.id(), one.phone()),
                        null,
                        revision))
                .toList());
        people.forEach(one -> await().pollDelay(Duration.ZERO)
                .atMost(SOON)
                .until(() ->
                        count("SELECT count(*) FROM person WHERE id = ? AND revision = ?", one.id(), revision) == 1));
    }

    static Map<String, Object> redRain(String... regions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("eventType", "natural.rainstorm");
        body.put("colour", "red");
        body.put("headline", "勉县气象台发布暴雨红色预警信号");
        body.put("description", "过去3小时降雨量已达100毫米以上。");
        body.put("instruction", "立即转移危险区域人员。");
        List<Map<String, String>> areas = new ArrayList<>();
        for (String region : regions) {
            areas.add(Map.of("region", region));
        }
        body.put("areas", areas);
        body.put("issuerName", "勉县气象台");
        body.put("issuedAt", OffsetDateTime.now().toString());
        body.put("onset", OffsetDateTime.now().toString());
        body.put("expires", OffsetDateTime.now().plusHours(6).toString());
        body.put("relayed", true);
        return body;
    }

    static ValidatableResponse post(String token, String path, Object body) {
        return request(token).body(body).post("/api/v1" + path).then();
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).then();
    }

    static io.restassured.specification.RequestSpecification request(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static String draft(Map<String, Object> body) {
        return post(COUNTY_DUTY, "/warnings", body).statusCode(201).extract().path("id");
    }

    static String issued(Map<String, Object> body) {
        String id = draft(body);
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        return id;
    }

    static void callOut(String warningId, String profile) {
        post(COUNTY_DUTY, "/warnings/" + warningId + "/calls", Map.of("profile", profile))
                .statusCode(201);
    }

    static Response calls(String warningId) {
        return get(TestTokens.demoAdmin(), "/warnings/" + warningId + "/calls?limit=500")
                .statusCode(200)
                .extract()
                .response();
    }

    static Map<String, Object> callOf(String warningId, String personId) {
        List<Map<String, Object>> items = calls(warningId).path("items");
        return items.stream()
                .filter(item -> ((Map<?, ?>) item.get("person")).get("id").equals(personId))
                .findFirst()
                .orElseThrow();
    }

    static String callId(String warningId, String personId) {
        return (String) callOf(warningId, personId).get("id");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> attempts(String warningId, String personId) {
        return (List<Map<String, Object>>) callOf(warningId, personId).get("attempts");
    }

    static void awaitState(String warningId, String personId, String state) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(callOf(warningId, personId).get("state")).isEqualTo(state));
    }

    static Carrier.Message awaitMessage(Neighbour to, String channel, int nth) {
        await().atMost(SOON).until(() -> carrier().to(to.phone(), channel).size() >= nth);
        return carrier().to(to.phone(), channel).get(nth - 1);
    }

    static String pageOf(Carrier.Message message) {
        String text = message.text();
        return text.substring(text.indexOf("/a/"));
    }

    /** What the carrier was handed because of this warning. */
    List<Carrier.Message> messagesOf(String warningId) {
        return carrier().messages().stream()
                .filter(message -> count(
                                "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND ? IN (id::text, bundle_id::text)",
                                warningId,
                                message.attemptId())
                        > 0)
                .toList();
    }

    /** A place right below {@code code} where nobody lives yet, so that all who do belong to the story that asks. */
    String uninhabited(String code) {
        return Regions.get().children(code).stream()
                .map(Region::shortCode)
                .filter(place -> count("SELECT count(*) FROM person WHERE region LIKE ?", place + "%") == 0)
                .findFirst()
                .orElseThrow();
    }

    /** By hand in the tables; the number of rows. */
    int change(String statement, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
