package io.jiaoying.incident.notice.application;

import io.jiaoying.incident.application.NoticeTable;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.notice.domain.DueNotices;
import io.jiaoying.incident.notice.domain.Judgement;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.incident.notice.domain.NoticeList;
import io.jiaoying.incident.notice.domain.NoticeMoment;
import io.jiaoying.regions.Regions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notices of an incident: those sent, and those due that nobody has sent yet. */
@ApplicationScoped
public class ReadNotices {
    private final NoticeTable notices;
    private final InstalledNotices installed;

    ReadNotices(NoticeTable notices, InstalledNotices installed) {
        this.notices = notices;
        this.installed = installed;
    }

    public Uni<List<Notice>> of(Incident incident) {
        return Uni.combine()
                .all()
                .unis(notices.of(incident.id()), notices.moments(incident.id()))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(known -> dueThenSent(due(incident, known.getItem2()), known.getItem1()));
    }

    private List<Notice> due(Incident incident, Map<NoticeMoment, Instant> marked) {
        var moments = new EnumMap<NoticeMoment, Instant>(NoticeMoment.class);
        moments.putAll(marked);
        moments.put(NoticeMoment.REPORTED, incident.receivedAt());
        return new DueNotices(
                        NoticeList.rulesInForce(installed.lists(), incident.recordedAt()),
                        installed.neighbours(),
                        Regions.get()::fullName)
                .of(incident, moments);
    }

    private static List<Notice> dueThenSent(List<Notice> due, List<Notice> sent) {
        Set<UUID> ids = sent.stream().map(Notice::id).collect(Collectors.toSet());
        return Stream.concat(due.stream().filter(notice -> !ids.contains(notice.id())), sent.stream())
                .toList();
    }

    /** One notice that was sent; empty for one that is only due. */
    public Uni<List<Notice>> sent(UUID incidentId) {
        return notices.of(incidentId);
    }

    /** That a major event was judged likely. */
    public Uni<Optional<Judgement>> judgement(UUID incidentId) {
        return notices.judgement(incidentId);
    }

    /** The latest notices to this desk and organisation, after that one where given. */
    public Uni<List<Notice>> to(
            List<String> recipients, @Nullable Instant afterRecordedAt, @Nullable UUID afterId, int rows) {
        return notices.to(recipients, afterRecordedAt, afterId, rows);
    }
}
