package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ReadingIT {
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void lists_filter_and_page() {
        String marker = "标记" + System.nanoTime();
        for (int i = 0; i < 3; i++) {
            String ignored = county.report(aMinimumReport().with("summary", marker + i));
        }
        String graded = county.report(aHazmatAccident().withDead(3).with("summary", marker));

        county.get(INCIDENTS + "?grade=serious&eventType=production-safety&state=open&region=610725&q=" + marker)
                .statusCode(200)
                .body("items.id", contains(graded));
        String cursor = county.get(INCIDENTS + "?limit=3&q=" + marker)
                .body("items", hasSize(3))
                .body("items[0].id", equalTo(graded))
                .extract()
                .path("nextCursor");
        county.get(INCIDENTS + "?limit=3&q=" + marker + "&cursor=" + cursor)
                .body("items", hasSize(1))
                .body("items[0].summary", equalTo(marker + "0"))
                .body("nextCursor", nullValue());
        county.get(INCIDENTS + "?q=" + marker + "&occurredTo=2020-01-01T00:00:00Z")
                .body("items", empty());
        county.get(INCIDENTS + "?q=%25").body("items.summary", not(hasItem(containsString(marker))));
    }

    @Test
    void the_catalogues_are_there() {
        county.get("/api/v1/event-types").body("items.code", hasItem("natural.rainstorm"));
        county.get("/api/v1/sensitive-tags").body("items.code", hasItem("time.two-sessions"));
        county.get("/api/v1/rule-packs").body("items.id", hasItem("cn-production-safety"));
        county.get("/api/v1/rule-packs/cn-production-safety/versions/1").body("rules.limit", contains("PT1H", "PT30M"));
        county.get("/api/v1/rule-packs/cn-production-safety/versions/99").statusCode(404);
    }
}
