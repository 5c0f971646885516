package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.report.domain.Force;
import io.jiaoying.incident.report.domain.OnScene;
import io.jiaoying.incident.report.domain.Particulars;
import io.jiaoying.incident.report.domain.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbered parts of a written report. */
final class PaperBody {
    private final ReportContent view;
    private final Particulars more;
    private final Grade grade;
    private final NamesAsOf names;
    private final UnaryOperator<String> regionName;

    private PaperBody(ReportContent view, Grade grade, NamesAsOf names, UnaryOperator<String> regionName) {
        this.view = view;
        this.more = view.particulars();
        this.grade = grade;
        this.names = names;
        this.regionName = regionName;
    }

    static List<Paper.Section> sections(
            ReportContent view, Grade grade, NamesAsOf names, UnaryOperator<String> regionName) {
        var body = new PaperBody(view, grade, names, regionName);
        return Stream.of(
                        section("一、基本情况", body.occurrence(), UnitWords.of(view.unit())),
                        section(
                                "二、人员伤亡和损失",
                                body.people(),
                                FigureWords.of(view.particulars().figures())),
                        section("三、事件经过和初步原因", body.course(), said("初步原因：", view.cause())),
                        section("四、影响范围和发展趋势", body.impact(), optional("舆情：", body.more.publicOpinion())),
                        section("五、先期处置情况", body.handling(), body.forces(), body.inCharge()),
                        section("六、请求事项和工作建议", body.requests(), body.nextReport()))
                .toList();
    }

    private static Paper.Section section(String heading, @Nullable String... paragraphs) {
        return new Paper.Section(
                heading,
                Stream.of(paragraphs)
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private String occurrence() {
        String type = Objects.requireNonNull(view.eventType());
        String region = Objects.requireNonNull(view.place().region());
        return Told.occurrence(view)
                + "，"
                + regionName.apply(region)
                + Objects.requireNonNullElse(view.place().text(), "")
                + "发生"
                + EventTypes.find(type).map(found -> found.chinese()).orElse(type)
                + "。"
                + Told.minute(view.receivedAt())
                + "接报，信息来源："
                + SourceWords.of(view.sourceKind())
                + "。按已知情况："
                + grade.chinese()
                + "。";
    }

    private String people() {
        String loss = view.directLossYuan() == null
                ? Told.UNKNOWN
                : "约" + FigureWords.plain(view.directLossYuan() / 10_000.0) + "万元";
        return CasualtyWords.aloud(view.casualties()) + moved() + "。直接经济损失" + loss + "。";
    }

    private String moved() {
        Integer evacuated = view.casualties().evacuated();
        return evacuated == null ? "" : "，转移" + evacuated + "人";
    }

    private String course() {
        return Objects.requireNonNullElse(optional("", view.summary()), "")
                + Objects.requireNonNullElse(optional("", more.course()), "");
    }

    private String impact() {
        return said("影响范围：", more.impact().scope())
                + Objects.requireNonNullElse(optional("路电水气讯：", more.impact().infrastructure()), "")
                + Objects.requireNonNullElse(optional("污染物及监测：", more.pollutants()), "")
                + said("发展趋势：", more.trend());
    }

    private String handling() {
        String progress = Optional.ofNullable(more.progress())
                .flatMap(Progress::of)
                .map(word -> "目前" + word.chinese() + "。")
                .orElse("");
        return progress + said("已采取措施：", view.measures());
    }

    private @Nullable String forces() {
        List<Force> forces = Objects.requireNonNullElse(more.forces(), List.of());
        return forces.isEmpty()
                ? null
                : "到场力量：" + forces.stream().map(PaperBody::force).collect(Collectors.joining("；")) + "。";
    }

    private static String force(Force force) {
        String people = force.people() == null ? "人数不明" : force.people() + "人";
        String equipment = force.equipment() == null ? "" : "，" + force.equipment();
        return Told.orUnknown(force.name()) + people + equipment;
    }

    private String inCharge() {
        return "现场负责领导："
                + person(more.leaderOnScene(), PersonalData.LEADER_NAME, PersonalData.LEADER_PHONE)
                + "；现场指挥员："
                + person(more.commander(), PersonalData.COMMANDER_NAME, PersonalData.COMMANDER_PHONE)
                + "。";
    }

    private String person(OnScene person, String nameField, String phoneField) {
        String known = Stream.of(names.of(nameField), person.post(), names.of(phoneField))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        return Told.orUnknown(known);
    }

    private String requests() {
        return Objects.requireNonNullElse(optional("请求：", view.requests()), "无请求事项。")
                + Objects.requireNonNullElse(optional("建议：", more.suggestions()), "");
    }

    private @Nullable String nextReport() {
        return more.nextReportAt() == null ? null : "下次报告时间：" + Told.minute(more.nextReportAt()) + "。";
    }

    private static String said(String lead, @Nullable String text) {
        return lead + ended(Told.orUnknown(text));
    }

    private static @Nullable String optional(String lead, @Nullable String text) {
        return text == null || text.isBlank() ? null : lead + ended(text);
    }

    private static String ended(String text) {
        return text.endsWith("。") ? text : text + "。";
    }
}
