package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class PersonalDataIT {
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void names_and_numbers_come_back_masked_and_are_stored_sealed_and_nowhere_else() {
        String id = county.report(aHazmatAccident());
        county.post(
                        INCIDENTS + "/" + id + "/transmissions",
                        upward("county", "province", "phone")
                                .with("spokenTo", "欧阳值班员")
                                .with("heardBack", true))
                .statusCode(201);

        county.get(INCIDENTS + "/" + id)
                .body("source.name", equalTo("王**"))
                .body("source.phone", equalTo("138****5678"))
                .body("reports[0].source.phone", equalTo("138****5678"))
                .body("transmissions[0].spokenTo", equalTo("欧**"));
        for (String table :
                new String[] {"incident", "report", "transmission", "clock", "timeline_entry", "outbox", "personal_data"
                }) {
            assertThat(Database.texts("select t::text from " + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.contains("13812345678") || row.contains("王小明") || row.contains("欧阳值班员"));
        }
    }

    @Test
    void the_products_own_facts_are_metrics() {
        String id = county.report(aHazmatAccident());

        assertThat(county.clocks(id)).isNotEmpty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(given().get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .containsPattern("jiaoying_clocks\\{[^}]*state=\"running\"[^}]*\\} [1-9]")
                .contains("jiaoying_clocks{state=\"overdue\"")
                .contains("jiaoying_clock_verdict_lateness_seconds")
                .contains("jiaoying_outbox_oldest_seconds"));
    }
}
