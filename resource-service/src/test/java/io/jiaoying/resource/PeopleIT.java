package io.jiaoying.resource;

import static io.jiaoying.resource.Directory.HEADER;
import static io.jiaoying.resource.Directory.RUN;
import static io.jiaoying.resource.Directory.as;
import static io.jiaoying.resource.Directory.countyManager;
import static io.jiaoying.resource.Directory.importCsv;
import static io.jiaoying.resource.Directory.line;
import static io.jiaoying.resource.Directory.stored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class PeopleIT {
    @Test
    void one_person_is_registered_shown_masked_changed_and_removed() {
        String body = """
                {"id": "one-1%s", "name": "李明", "post": "值班员", "region": "610725", "phone": "10000000001", "email": "li@example.cn"}""".formatted(RUN);
        as(countyManager())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/people/one-1" + RUN))
                .body("phoneMasked", equalTo("1000****001"), "emailMasked", equalTo("l***@example.cn"))
                .body("region", equalTo("610725000000"), "regionName", containsString("勉县"));
        as(countyManager())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/people")
                .then()
                .statusCode(409);

        as(countyManager())
                .contentType("application/json")
                .body(body.replace("值班员", "带班领导"))
                .put("/api/v1/people/one-1" + RUN)
                .then()
                .statusCode(200)
                .body("post", equalTo("带班领导"), "revision", equalTo(2));
        as(TestTokens.countyDuty())
                .get("/api/v1/people/one-1" + RUN)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        as(countyManager()).delete("/api/v1/people/one-1" + RUN).then().statusCode(204);
        as(countyManager()).get("/api/v1/people/one-1" + RUN).then().statusCode(404);
        assertThat(stored("SELECT coalesce(phone_sealed, email_sealed, 'destroyed') FROM person WHERE id = 'one-1" + RUN
                        + "'"))
                .isEqualTo("destroyed");
        await().atMost(Duration.ofSeconds(10)).until(() -> Topic.everythingIn(Topics.DIRECTORY).stream()
                .anyMatch(record -> record.key().equals("one-1" + RUN)
                        && new String(record.headers().lastHeader("ce_type").value(), UTF_8)
                                .equals(PersonRemovedV1.TYPE)));
    }

    @Test
    void a_superior_of_others_is_not_removed() {
        importCsv(
                        countyManager(),
                        "all-or-nothing",
                        HEADER + line("boss-1", "610725000000", "10000000001")
                                + "boss-2,张勇,值班员,610725000000,10000000002,boss-1,\n")
                .statusCode(200);

        as(countyManager())
                .delete("/api/v1/people/boss-1")
                .then()
                .statusCode(409)
                .body("detail", containsString("boss-2"));
    }

    @Test
    void bad_fields_are_named_and_nothing_is_stored() {
        as(countyManager())
                .contentType("application/json")
                .body("{\"id\": \"bad-json\", \"phone\": \"12\", \"region\": \"99\"}")
                .post("/api/v1/people")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("name", "post", "region", "phone")));
        as(countyManager())
                .contentType("application/json")
                .body("{\"id\": \"bad-json\", \"telephone\": \"12\"}")
                .post("/api/v1/people")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("telephone"));
        as(countyManager())
                .contentType("application/json")
                .body("{")
                .post("/api/v1/people")
                .then()
                .statusCode(400);
        as(countyManager())
                .contentType("application/xml")
                .body("<a/>")
                .post("/api/v1/people")
                .then()
                .statusCode(415);
        assertThat(stored("SELECT count(*) FROM person WHERE id = 'bad-json'")).isEqualTo("0");
    }

    @Test
    void lists_go_on_where_they_ended_and_show_only_masked_numbers() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 7; i++) {
            csv.append(line("page-" + i, "610725120220", "10000000001"));
        }
        importCsv(countyManager(), "all-or-nothing", csv.toString()).statusCode(200);

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = as(TestTokens.countyDuty())
                    .queryParam("region", "610725120220")
                    .queryParam("limit", 3)
                    .queryParam(cursor == null ? "x" : "cursor", cursor == null ? "" : cursor)
                    .get("/api/v1/people")
                    .then()
                    .statusCode(200)
                    .body("items.phoneMasked", everyItem(containsString("****")))
                    .body("items[0].phone", nullValue())
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen)
                .filteredOn(id -> id.startsWith("page-"))
                .containsExactly("page-0", "page-1", "page-2", "page-3", "page-4", "page-5", "page-6");
        as(TestTokens.countyDuty())
                .queryParam("q", "no such name")
                .get("/api/v1/people")
                .then()
                .body("items", hasSize(0));
        as(TestTokens.countyDuty())
                .queryParam("cursor", "garbage")
                .get("/api/v1/people")
                .then()
                .statusCode(400);
    }

    @Test
    void posts_tell_who_holds_them_and_may_be_vacant() {
        importCsv(countyManager(), "all-or-nothing", HEADER + line("holder-1", "610725120225", "10000000001"))
                .statusCode(200);
        as(TestTokens.countyDuty())
                .queryParam("region", "610725120225")
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .body("items.find { it.title == '值班员' }.holders", equalTo(1));

        String vacant = "{\"title\": \"水库巡查员" + RUN + "\", \"region\": \"610725120225\"}";
        String location = as(countyManager())
                .contentType("application/json")
                .body(vacant)
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .body("holders", equalTo(0))
                .extract()
                .header("Location");
        as(TestTokens.countyDuty()).get(location).then().statusCode(200).body("title", equalTo("水库巡查员" + RUN));
        as(countyManager())
                .contentType("application/json")
                .body(vacant)
                .post("/api/v1/posts")
                .then()
                .statusCode(409);
    }

    @Test
    void regions_are_read_from_province_to_village() {
        as(TestTokens.countyDuty())
                .get("/api/v1/regions")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("陕西省"));
        as(TestTokens.countyDuty())
                .queryParam("parent", "6107")
                .get("/api/v1/regions")
                .then()
                .body("items.find { it.code == '610725000000' }.name", equalTo("勉县"));
        as(TestTokens.countyDuty())
                .get("/api/v1/regions/610725")
                .then()
                .statusCode(200)
                .body("level", equalTo("county"), "parent", equalTo("610700000000"), "openIncidents", notNullValue());
        as(TestTokens.countyDuty())
                .queryParam("parent", "999999")
                .get("/api/v1/regions")
                .then()
                .statusCode(400);
    }

    @Test
    void another_county_sees_and_changes_nothing() {
        importCsv(countyManager(), "all-or-nothing", HEADER + line("ours-1", "610725000000", "10000000001"))
                .statusCode(200);
        String other = TestTokens.otherCountyDuty();

        as(other).get("/api/v1/people/ours-1").then().statusCode(403);
        as(other).queryParam("region", "610725").get("/api/v1/people").then().statusCode(403);
        as(other).queryParam("region", "610725").get("/api/v1/posts").then().statusCode(403);
        as(other).get("/api/v1/regions/610725").then().statusCode(403);
        as(other).get("/api/v1/people").then().statusCode(200).body("items.id", not(hasItem("ours-1")));
        as(TestTokens.villageHead()).get("/api/v1/people/ours-1").then().statusCode(403);
        as(TestTokens.provinceDuty()).get("/api/v1/people/ours-1").then().statusCode(200);
        as(TestTokens.countyDuty())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/people")
                .then()
                .statusCode(403);
    }
}
