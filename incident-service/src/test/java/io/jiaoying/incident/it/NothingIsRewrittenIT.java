package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class NothingIsRewrittenIT {
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api province = new Api(TestTokens.provinceDuty());

    @Test
    void a_superior_has_no_way_to_delete_or_alter_what_was_reported_or_sent() {
        String id = county.report(aHazmatAccident());
        String sent = county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .extract()
                .path("id");
        var incident = county.get(INCIDENTS + "/" + id).extract();
        String report = incident.path("reports[0].id");
        List<String> addresses = List.of(
                INCIDENTS + "/" + id, INCIDENTS + "/" + id + "/reports/" + report, "/api/v1/transmissions/" + sent);

        for (String address : addresses) {
            for (String method : List.of("DELETE", "PUT", "PATCH")) {
                province.request()
                        .body(Map.of())
                        .request(method, address)
                        .then()
                        .statusCode(405);
            }
        }
        province.post("/api/v1/transmissions/" + sent + "/receipt", Map.of()).statusCode(200);

        assertThat(county.get(INCIDENTS + "/" + id + "/reports/" + report)
                        .extract()
                        .asString())
                .isEqualTo(province.get(INCIDENTS + "/" + id + "/reports/" + report)
                        .extract()
                        .asString());
        county.get("/api/v1/transmissions/" + sent).body("to", equalTo("province"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report set content = '{}'",
                "update report set recorded_at = now()",
                "delete from report",
                "truncate report cascade",
                "update transmission set sent_at = now()",
                "update transmission set to_level = 'city'",
                "delete from transmission",
                "truncate transmission cascade",
                "truncate notice",
                "truncate verification_request",
                "truncate clock_reminder",
                "truncate tip_opening"
            })
    void even_a_slip_in_a_statement_rewrites_nothing(String slip) {
        String id = county.report(aHazmatAccident());
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .statusCode(201);

        assertThatThrownBy(() -> Database.run(slip))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("rows of");
    }

    @Test
    void a_receipt_is_gained_once_and_never_lost() {
        String id = county.report(aHazmatAccident());
        String sent = county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .extract()
                .path("id");
        province.post("/api/v1/transmissions/" + sent + "/receipt", Map.of()).statusCode(200);

        assertThatThrownBy(() -> Database.run(
                        "update transmission set receipted_at = null, receipted_by = null where id = '" + sent + "'"))
                .rootCause()
                .hasMessageContaining("gain a receipt once");
    }

    @Test
    void personal_data_can_still_be_destroyed_and_the_report_stays() {
        String id = county.report(aHazmatAccident());
        String report = county.get(INCIDENTS + "/" + id).extract().path("reports[0].id");

        Database.run("delete from personal_data where owner_id = '" + report + "'");

        county.get(INCIDENTS + "/" + id)
                .statusCode(200)
                .body("source.name", nullValue())
                .body("source.kind", equalTo("informant"))
                .body("summary", equalTo("化工厂车间爆炸"));
    }
}
