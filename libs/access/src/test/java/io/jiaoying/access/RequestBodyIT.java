package io.jiaoying.access;

import static io.jiaoying.access.app.Calls.GOOD;
import static io.jiaoying.access.app.Calls.duty;
import static io.jiaoying.access.app.Calls.problem;
import static io.jiaoying.access.app.Calls.refused;
import static io.jiaoying.access.app.Calls.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.app.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestBodyIT {
    @Test
    void a_good_report_is_taken() {
        duty().body(GOOD)
                .post("/api/v1/reports")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/reports/"))
                .body("at", is("2026-07-04T12:01:00+08:00"))
                .body("report.occurredAt", is("2026-07-04T04:01:00+08:00"))
                .body("containsKey('unknownYet')", is(true));
    }

    @Test
    void malformed_json_is_told_with_line_and_column() {
        refused("{\n  \"eventType\": \"fire\",,\n}")
                .body("type", is("/problems/malformed-json"))
                .body("detail", containsString("第 2 行第 23 列"));
    }

    @Test
    void malformed_json_inside_a_nested_object_is_malformed_too() {
        refused("{\"place\":{\"region\": tru}}").body("type", is("/problems/malformed-json"));
    }

    @Test
    void a_body_cut_off_is_malformed() {
        refused("{\"eventType\": \"fire\"").body("type", is("/problems/malformed-json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "exercise"             | "colour":1,"exercise"            | colour         | 未知字段
                    "region"               | "regoin":1,"region"              | place.regoin   | 未知字段
                    "exercise":false       | "casualties":{"dead":"three"}    | casualties.dead| 须为范围内的整数
                    "exercise":false       | "casualties":{"dead":"3"}        | casualties.dead| 须为范围内的整数
                    "exercise":false       | "casualties":{"dead":3.5}        | casualties.dead| 须为范围内的整数
                    "exercise":false       | "casualties":{"dead":99999999999}| casualties.dead| 须为范围内的整数
                    "exercise":false       | "casualties":{"dead":-1}         | casualties.dead| 不能为负数
                    "exercise":false       | "casualties":[]                  | casualties     | 须为对象
                    "exercise":false       | "kind":"storm"                   | kind           | 须为其中之一：flood fire
                    "exercise":false       | "kind":""                        | kind           | 须为其中之一：flood fire
                    "exercise":false       | "kind":1                         | kind           | 须为其中之一：flood fire
                    "exercise":false       | "exercise":"yes"                 | exercise       | 须为 true 或 false
                    "exercise":false       | "exercise":null                  | exercise       | 须为 true 或 false
                    "exercise":false       | "exercise":"false"               | exercise       | 须为 true 或 false
                    "exercise":false       | "exercise":0                     | exercise       | 须为 true 或 false
                    "eventType":"fire",    |                                  | eventType      | 必填，不能为空白
                    "eventType":"fire"     | "eventType":"  "                 | eventType      | 必填，不能为空白
                    "eventType":"fire"     | "eventType":5                    | eventType      | 须为文本
                    "eventType":"fire"     | "eventType":["fire"]             | eventType      | 须为文本
                    "eventType":"fire"     | "eventType":"fi\\u0000re"        | eventType      | 含有不允许的字符
                    "eventType":"fire"     | "eventType":"123456789012345678901"| eventType    | 长度须在 0 到 20 之间
                    {"region":"610725101201"}| null                           | place          | 必填
                    "region":"610725101201"|                                  | place.region   | 必填，不能为空白
                    610725101201           | 610725999                        | place.region   | 不是已知的行政区划代码（2、4、6、9 或 12 位）
                    610725101201           | 61072                            | place.region   | 不是已知的行政区划代码（2、4、6、9 或 12 位）
                    2026-07-04T04:01:00+08:00| 2026-07-04T04:01:00            | occurredAt     | 须为带时区的 ISO-8601 时间
                    2026-07-04T04:01:00+08:00| 2026-02-30T04:01:00+08:00      | occurredAt     | 须为带时区的 ISO-8601 时间
                    2026-07-04T04:01:00+08:00| +99999-02-03T04:01:00+08:00    | occurredAt     | 须为带时区的 ISO-8601 时间
                    "2026-07-04T04:01:00+08:00"| 1751601660                   | occurredAt     | 须为带时区的 ISO-8601 时间
                    "exercise":false       | "areas":[{"region":"61"},{"region":"99"}]| areas[1].region| 不是已知的行政区划代码（2、4、6、9 或 12 位）
                    "exercise":false       | "areas":[{"region":"61"},7]      | areas[1]       | 须为对象
                    "exercise":false       | "areas":{}                       | areas          | 须为数组
                    """)
    void what_is_wrong_is_named_by_its_path(String from, String to, String field, String message) {
        refused(with(from, to == null ? "" : to))
                .body("type", is("/problems/invalid-request"))
                .body("violations.field", hasItem(field))
                .body("violations.message", hasItem(message));
    }

    @Test
    void a_duplicate_field_is_refused() {
        refused(with("\"exercise\"", "\"eventType\":\"flood\",\"exercise\""))
                .body("type", is("/problems/malformed-json"));
    }

    @Test
    void several_violations_are_told_together() {
        refused("{\"place\":{},\"casualties\":{\"dead\":-2}}")
                .body("violations.field", hasItems("eventType", "occurredAt", "place.region", "casualties.dead"))
                .body("violations.message.flatten()", not(hasItem(containsString("{"))));
    }

    @Test
    void the_future_is_refused_beyond_five_minutes() {
        Instant now = Instant.now();
        refused(with(
                        "2026-07-04T04:01:00+08:00",
                        now.plus(Duration.ofMinutes(6)).toString()))
                .body("violations.field", hasItem("occurredAt"))
                .body("violations.message", hasItem(startsWith("不能晚于现在")));
        duty().body(with(
                        "2026-07-04T04:01:00+08:00",
                        now.plus(Duration.ofMinutes(4)).toString()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }

    @Test
    void an_empty_body_is_refused() {
        problem(duty().post("/api/v1/reports").then(), 400);
    }

    @Test
    void an_unknown_region_is_400_and_a_known_one_elsewhere_403() {
        refused(with("610725101201", "330106999"));
        problem(
                        duty().body(with("610725101201", "330106"))
                                .post("/api/v1/reports")
                                .then(),
                        403)
                .body("type", is("/problems/region-outside-scope"));
    }

    @Test
    void deep_nesting_is_malformed_not_a_stack_overflow() {
        refused("[".repeat(5000)).body("type", startsWith("/problems/"));
        refused("{\"place\":".repeat(3000)).body("type", startsWith("/problems/"));
    }
}
