package io.jiaoying.incident.application;

import static io.jiaoying.incident.application.China.time;

import io.jiaoying.events.incident.LevelSkippedV1;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Levels;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeMode;
import io.jiaoying.incident.notice.domain.SkippedLevels;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Regions;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells every level that a report upward passed over, once; passing over is allowed, not being told is not. */
@ApplicationScoped
public class TellSkippedLevels {
    private static final String BASIS = "生产安全事故报告和调查处理条例（国务院令第493号）第十条；突发事件应对法第十七条";
    private final NoticeTable notices;

    private record Told(String level, Notice notice) {}

    TellSkippedLevels(NoticeTable notices) {
        this.notices = notices;
    }

    /** What was told, as facts; {@code reached} are the levels that reports reached before. */
    Uni<List<Fact>> tell(Tx tx, Transmission sent, Set<String> reached) {
        List<Told> told = SkippedLevels.between(sent.from(), sent.to(), reached, sent.region()).stream()
                .map(level -> new Told(level, notice(sent, level)))
                .toList();
        return told.isEmpty()
                ? Uni.createFrom().item(List.of())
                : notices.of(sent.incidentId())
                        .map(before ->
                                told.stream().filter(one -> isNew(one, before)).toList())
                        .chain(news -> notices.insert(
                                        tx, news.stream().map(Told::notice).toList())
                                .map(kept -> news.stream()
                                        .map(one -> fact(sent, one))
                                        .toList()));
    }

    private static boolean isNew(Told one, List<Notice> before) {
        return before.stream()
                .noneMatch(notice -> notice.kind() == NoticeKind.SKIPPED_LEVEL
                        && notice.recipient().equals(one.notice().recipient()));
    }

    private static Notice notice(Transmission sent, String level) {
        return new Notice(
                EventIds.next(),
                sent.incidentId(),
                sent.region(),
                sent.exercise(),
                NoticeKind.SKIPPED_LEVEL,
                desk(sent, level),
                name(sent, level),
                BASIS,
                true,
                sent.recordedAt(),
                null,
                new Notice.Sent(NoticeMode.SYSTEM, sent.recordedAt(), "system", sent.recordedAt()),
                null);
    }

    private static String desk(Transmission sent, String level) {
        return Levels.receivingRegion(level, level, sent.region()).orElse(level);
    }

    private static String name(Transmission sent, String level) {
        String desk = desk(sent, level);
        return Regions.get().known(desk) ? Regions.get().fullName(desk) + "应急管理部门" : level;
    }

    private static Fact fact(Transmission sent, Told told) {
        Notice notice = told.notice();
        var entry = new TimelineDraft(
                "level-skipped",
                "system",
                sent.recordedAt(),
                sent.recordedAt(),
                Map.of(
                        "noticeId", notice.id().toString(),
                        "transmissionId", sent.id().toString(),
                        "level", told.level()));
        var event = new LevelSkippedV1(
                sent.incidentId().toString(),
                notice.id().toString(),
                sent.id().toString(),
                sent.region(),
                told.level(),
                sent.from(),
                sent.to(),
                time(sent.recordedAt()),
                sent.exercise());
        return new Fact(entry, event);
    }
}
