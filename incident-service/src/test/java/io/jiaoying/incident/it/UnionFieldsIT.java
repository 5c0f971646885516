package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.aReportThatStatesEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class UnionFieldsIT {
    private static final List<String> CLEAR =
            List.of("值班员甲", "张副县长", "李大队", "陈文书", "赵主任", "13900001111", "13900002222");
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void a_report_keeps_every_field_of_the_union_list() {
        String id = county.report(aReportThatStatesEverything());

        var incident = county.get(INCIDENTS + "/" + id).statusCode(200);
        for (String at : List.of("", "reports[0].")) {
            incident.body(at + "occurredAtPrecision", equalTo("minute"))
                    .body(at + "gradeEstimated", equalTo("ordinary"))
                    .body(at + "figures.poisoned", equalTo(4))
                    .body(at + "figures.burntHectares", equalTo(0.5f))
                    .body(at + "figures.magnitude", nullValue())
                    .body(at + "course", equalTo("3时许反应釜超压，随后爆燃"))
                    .body(at + "impact.scope", equalTo("厂区及周边200米"))
                    .body(at + "impact.infrastructure", equalTo("供电中断，道路通行"))
                    .body(at + "trend", equalTo("趋于稳定"))
                    .body(at + "progress", equalTo("searching"))
                    .body(at + "forces.people", contains(24))
                    .body(at + "leaderOnScene.post", equalTo("副县长"))
                    .body(at + "leaderOnScene.name", equalTo("张**"))
                    .body(at + "commander.phone", equalTo("139****2222"))
                    .body(at + "requests", equalTo("请求省级专家支援"))
                    .body(at + "suggestions", equalTo("建议扩大警戒范围"))
                    .body(at + "publicOpinion", equalTo("网络有少量视频传播"))
                    .body(at + "pollutants", equalTo("苯系物，已设监测点"))
                    .body(at + "unit.code", equalTo("91610725MA6X000000"))
                    .body(at + "unit.nature", equalTo("民营"))
                    .body(at + "unit.capacity", equalTo("年产3万吨"))
                    .body(at + "nextReportAt", notNullValue())
                    .body(at + "drafter", equalTo("陈**"))
                    .body(at + "signer", equalTo("赵**"))
                    .body(at + "signedAt", notNullValue())
                    .body(at + "receivedBy", equalTo("值**"))
                    .body(at + "attachments.reference", contains("photos/1.jpg"))
                    .body(at + "classification", equalTo("none"))
                    .body(at + "recipients", contains("province", "same-level-government"))
                    .body(at + "modes", contains("phone", "written"));
        }
    }

    @Test
    void names_and_numbers_of_people_in_charge_are_stored_sealed_and_nowhere_else() {
        String id = county.report(aReportThatStatesEverything());
        county.add(id, a("follow-up").with("commander", Map.of("name", "李大队", "phone", "13900002222")));

        for (String table :
                List.of("incident", "report", "timeline_entry", "outbox", "idempotency_key", "personal_data")) {
            assertThat(Database.texts("select t::text from " + table + " t"))
                    .as(table)
                    .noneMatch(row -> CLEAR.stream().anyMatch(row::contains));
        }
    }

    @Test
    void a_later_report_changes_what_it_states_and_says_which_fields_those_were() {
        String id = county.report(aReportThatStatesEverything());

        county.add(
                id,
                a("follow-up")
                        .with("progress", "controlled")
                        .with("figures", Map.of("poisoned", 6))
                        .with("commander", Map.of("post", "省总队长")));

        county.get(INCIDENTS + "/" + id)
                .body("progress", equalTo("controlled"))
                .body("figures.poisoned", equalTo(6))
                .body("figures.burntHectares", equalTo(0.5f))
                .body("course", equalTo("3时许反应釜超压，随后爆燃"))
                .body("leaderOnScene.name", equalTo("张**"))
                .body("commander.post", equalTo("省总队长"))
                .body("commander.name", nullValue())
                .body("signer", equalTo("赵**"))
                .body("reports[0].figures.poisoned", equalTo(4))
                .body("reports[1].course", nullValue());
        county.get(INCIDENTS + "/" + id + "/timeline?limit=500")
                .body(
                        "items.findAll { it.kind == 'report-added' }.refs.changed",
                        hasItem("progress commander.post figures.poisoned"));
    }

    static Stream<Arguments> bad_particulars() {
        return Stream.of(
                Arguments.of(aMinimumReport().with("classification", "机密"), "classification"),
                Arguments.of(aMinimumReport().with("figures", Map.of("burntHectares", -0.5)), "figures.burntHectares"),
                Arguments.of(aMinimumReport().with("figures", Map.of("magnitude", 11)), "figures.magnitude"),
                Arguments.of(aMinimumReport().with("figures", Map.of("burnt", 1)), "figures.burnt"),
                Arguments.of(aMinimumReport().with("progress", "great"), "progress"),
                Arguments.of(aMinimumReport().with("gradeEstimated", "huge"), "gradeEstimated"),
                Arguments.of(aMinimumReport().with("occurredAtPrecision", "century"), "occurredAtPrecision"),
                Arguments.of(aMinimumReport().with("recipients", List.of("county", "moon")), "recipients[1]"),
                Arguments.of(aMinimumReport().with("modes", List.of("fax")), "modes[0]"),
                Arguments.of(aMinimumReport().with("forces", List.of(Map.of("people", -1))), "forces[0].people"),
                Arguments.of(aMinimumReport().with("commander", Map.of("phone", "call me")), "commander.phone"),
                Arguments.of(aMinimumReport().with("leaderOnScene", Map.of("age", 50)), "leaderOnScene.age"),
                Arguments.of(aMinimumReport().with("signer", "长".repeat(101)), "signer"));
    }

    @ParameterizedTest
    @MethodSource("bad_particulars")
    void a_bad_particular_is_refused_by_the_name_of_its_field(ReportBodies body, String field) {
        county.post(INCIDENTS, body).statusCode(400).body("violations.field", hasItems(field));
    }
}
