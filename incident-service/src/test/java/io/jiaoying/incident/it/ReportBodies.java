package io.jiaoying.incident.it;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that speak: {@code aHazmatAccident().with("casualties", people("dead", 3))}. */
final class ReportBodies extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    static final String VILLAGE = "610725101201";

    private ReportBodies() {}

    static String ago(Duration time) {
        return Instant.now()
                .minus(time)
                .truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }

    static ReportBodies aHazmatAccident() {
        return new ReportBodies()
                .with("eventType", "production-safety.hazmat")
                .with("occurredAt", ago(Duration.ofMinutes(6)))
                .with("knownAt", ago(Duration.ofMinutes(4)))
                .with("place", Map.of("region", VILLAGE, "text", "化工厂一车间", "longitude", 106.67, "latitude", 33.15))
                .with("source", Map.of("kind", "informant", "name", "王小明", "phone", "13812345678"))
                .with("summary", "化工厂车间爆炸")
                .with("unit", Map.of("name", "某化工有限公司", "industry", "化工"));
    }

    /** Every field of the union list. */
    static ReportBodies aReportThatStatesEverything() {
        return aHazmatAccident()
                .with("occurredAtEstimated", false)
                .with("occurredAtPrecision", "minute")
                .with("receivedAt", ago(Duration.ofMinutes(3)))
                .with("receivedBy", "值班员甲")
                .with("casualties", Map.of("dead", 2, "missing", 3, "seriouslyInjured", 1, "atRisk", 12))
                .with("figures", Map.of("poisoned", 4, "burntHectares", 0.5, "housesCollapsed", 1))
                .with("directLossYuan", 1_200_000)
                .with("gradeEstimated", "ordinary")
                .with("course", "3时许反应釜超压，随后爆燃")
                .with("cause", "初步判断为操作不当")
                .with("impact", Map.of("scope", "厂区及周边200米", "infrastructure", "供电中断，道路通行"))
                .with("trend", "趋于稳定")
                .with("progress", "searching")
                .with("measures", "已疏散群众并封控现场")
                .with("forces", List.of(Map.of("name", "勉县消防救援大队", "people", 24, "equipment", "消防车5辆")))
                .with("leaderOnScene", Map.of("name", "张副县长", "post", "副县长", "phone", "13900001111"))
                .with("commander", Map.of("name", "李大队", "post", "消防大队长", "phone", "13900002222"))
                .with("requests", "请求省级专家支援")
                .with("suggestions", "建议扩大警戒范围")
                .with("publicOpinion", "网络有少量视频传播")
                .with("pollutants", "苯系物，已设监测点")
                .with("sensitive", List.of("place.school"))
                .with(
                        "unit",
                        Map.of(
                                "name",
                                "某化工有限公司",
                                "code",
                                "91610725MA6X000000",
                                "nature",
                                "民营",
                                "industry",
                                "化工",
                                "capacity",
                                "年产3万吨"))
                .with("nextReportAt", ago(Duration.ofHours(-2)))
                .with("drafter", "陈文书")
                .with("signer", "赵主任")
                .with("signedAt", ago(Duration.ofMinutes(1)))
                .with("attachments", List.of(Map.of("name", "现场照片", "reference", "photos/1.jpg")))
                .with("classification", "none")
                .with("recipients", List.of("province", "same-level-government"))
                .with("modes", List.of("phone", "written"));
    }

    static ReportBodies aMinimumReport() {
        return new ReportBodies()
                .with("eventType", "fire")
                .with("occurredAt", ago(Duration.ofMinutes(20)))
                .with("occurredAtEstimated", true)
                .with("place", Map.of("region", "610725"))
                .with("summary", "民房起火");
    }

    static ReportBodies a(String kind) {
        return new ReportBodies().with("kind", kind);
    }

    static ReportBodies upward(String from, String to, String mode) {
        return new ReportBodies().with("from", from).with("to", to).with("mode", mode);
    }

    static Map<String, Object> people(String what, Object count) {
        return Map.of(what, count);
    }

    ReportBodies with(String field, Object value) {
        put(field, value);
        return this;
    }

    ReportBodies without(String field) {
        remove(field);
        return this;
    }

    ReportBodies occurred(Duration ago) {
        return with("occurredAt", ago(ago));
    }

    ReportBodies known(Duration ago) {
        return with("knownAt", ago(ago));
    }

    ReportBodies withDead(int dead) {
        return with("casualties", people("dead", dead));
    }

    ReportBodies tagged(String... tags) {
        return with("sensitive", List.of(tags));
    }
}
