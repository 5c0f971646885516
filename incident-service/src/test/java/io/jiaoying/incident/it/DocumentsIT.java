package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.aReportThatStatesEverything;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class DocumentsIT {
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api auditor = new Api(TestTokens.auditor());

    @Test
    void titles_are_drafted_and_reports_numbered_within_their_kind() {
        String id = county.report(aHazmatAccident());
        county.add(id, a("follow-up").withDead(2));
        county.add(id, a("supplement").with("casualties", Map.of("missing", 3)));
        county.add(id, a("follow-up").with("progress", "searching"));

        county.get(INCIDENTS + "/" + id)
                .body("title", containsString("危险化学品事故致2人死亡3人失联，正在搜救"))
                .body("reports.label", contains("初报", "续报一", "补报一", "续报二"))
                .body("reports[0].title", endsWith("危险化学品事故伤亡情况不明（初报）"))
                .body("reports[1].title", endsWith("致2人死亡（续报一）"))
                .body("reports[3].title", endsWith("致2人死亡3人失联，正在搜救（续报二）"));
    }

    @Test
    void the_text_for_the_telephone_begins_with_the_three_facts() {
        String id = county.report(aReportThatStatesEverything());

        String text = county.get(INCIDENTS + "/" + id + "/phone-text")
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();

        assertThat(text.lines().findFirst().orElseThrow())
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("某化工有限公司，")
                .contains("化工厂一车间发生危险化学品事故，死亡2人，重伤1人，失联3人，涉险12人，轻伤人数不明。");
        assertThat(text).contains("目前正在搜救。", "请求：请求省级专家支援。", "请复述。");
        new Api(TestTokens.otherCountyDuty())
                .get(INCIDENTS + "/" + id + "/phone-text")
                .statusCode(403);
    }

    @Test
    void the_telephone_log_keeps_the_call_and_what_was_known_then() {
        String id = county.report(aHazmatAccident().with("casualties", Map.of("missing", 3)));
        county.post(
                        INCIDENTS + "/" + id + "/transmissions",
                        upward("county", "province", "phone")
                                .with("spokenTo", "李值班")
                                .with("heardBack", true)
                                .with(
                                        "caller",
                                        Map.of("unit", "勉县应急管理局", "name", "王值班", "post", "值班员", "phone", "09163232110"))
                                .with(
                                        "toldBefore",
                                        List.of(
                                                Map.of(
                                                        "unit",
                                                        "勉县人民政府",
                                                        "post",
                                                        "副县长",
                                                        "name",
                                                        "张副县长",
                                                        "at",
                                                        ago(Duration.ofMinutes(2))),
                                                Map.of("unit", "县消防救援大队")))
                                .with("recorder", "钱记录")
                                .with("said", "已口头报告三项要素"))
                .statusCode(201)
                .body("caller.name", equalTo("王**"));
        county.add(id, a("follow-up").withDead(1));
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "city", "written"))
                .statusCode(201);

        county.get(INCIDENTS + "/" + id + "/phone-log")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].casualties.missing", equalTo(3))
                .body("items[0].casualties.dead", nullValue())
                .body("items[0].call.caller.unit", equalTo("勉县应急管理局"))
                .body("items[0].call.caller.phone", equalTo("091****2110"))
                .body("items[0].call.spokenTo", equalTo("李**"))
                .body("items[0].call.recorder", equalTo("钱**"))
                .body("items[0].call.said", equalTo("已口头报告三项要素"))
                .body("items[0].call.toldBefore.unit", contains("勉县人民政府", "县消防救援大队"))
                .body("items[0].call.toldBefore.name", contains("张**", null));
        assertThat(Database.texts("select t::text from transmission t"))
                .noneMatch(row -> row.contains("王值班") || row.contains("张副县长") || row.contains("钱记录"));
    }

    @Test
    void a_written_report_has_no_caller_and_another_incidents_report_cannot_be_sent() {
        String id = county.report(aHazmatAccident());
        String other = county.report(aHazmatAccident());
        String othersReport = county.get(INCIDENTS + "/" + other).extract().path("reports[0].id");
        String transmissions = INCIDENTS + "/" + id + "/transmissions";

        county.post(transmissions, upward("county", "city", "written").with("said", "说了"))
                .statusCode(400)
                .body("violations.field", hasItem("mode"));
        county.post(transmissions, upward("county", "city", "written").with("reportId", othersReport))
                .statusCode(400)
                .body("violations.field", hasItem("reportId"));
    }

    @Test
    void a_printed_report_is_signed_numbered_and_official() throws IOException {
        String id = county.report(aReportThatStatesEverything());
        String number = county.get(INCIDENTS + "/" + id).extract().path("number");
        String page = print(county, id, 0);
        keep("full-report.html", page);

        assertThat(page)
                .contains("size:A4", "突发事件信息专报", "编号：" + number + "-01", "签发人：赵主任", "承办人：陈文书")
                .contains("致2人死亡3人失联1人重伤，正在搜救（初报）")
                .contains("张副县长，副县长，13900001111", "勉县消防救援大队24人，消防车5辆")
                .contains("报送：陕西省应急管理部门", "抄送：陕西省汉中市勉县人民政府", "直接经济损失约120万元", "过火面积0.5公顷")
                .doesNotContain("王小明", "13812345678", "演练");
        assertThat(county.timelineKinds(id)).endsWith("report-printed");
    }

    @Test
    void who_is_not_on_duty_prints_masked_names_and_nothing_is_opened() {
        String id = county.report(aReportThatStatesEverything());

        assertThat(print(auditor, id, 0)).contains("签发人：赵**").doesNotContain("赵主任", "13900001111");
        assertThat(county.timelineKinds(id)).doesNotContain("report-printed");
    }

    @Test
    void a_page_says_unknown_where_nothing_is_known_and_escapes_what_reporters_write() throws IOException {
        String id = county.report(
                aMinimumReport().with("summary", "<script>alert(1)</script>").with("exercise", true));
        String page = print(county, id, 0);
        keep("minimum-report.html", page);

        assertThat(page)
                .contains("签发人：不明", "事发单位：不明", "影响范围：不明", "死亡、受伤、失联、涉险人数不明", "以下内容仅为演练")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void an_earlier_report_is_printed_as_it_was() {
        String id = county.report(aHazmatAccident().with("casualties", Map.of("missing", 3)));
        county.add(id, a("follow-up").withDead(2).with("casualties", Map.of("dead", 2, "missing", 1)));

        assertThat(print(county, id, 0)).contains("失联3人").doesNotContain("死亡2人");
        assertThat(print(county, id, 1)).contains("死亡2人，失联1人", "（续报一）", "-02");
    }

    private static String print(Api reader, String incident, int report) {
        String reportId = reader.get(INCIDENTS + "/" + incident).extract().path("reports[" + report + "].id");
        return reader.get(INCIDENTS + "/" + incident + "/reports/" + reportId + "/print")
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
    }

    /** Pages to look at, and to print. */
    private static void keep(String name, String page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name), page);
    }
}
