package io.jiaoying.incident.application;

import io.jiaoying.incident.notice.domain.Judgement;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.incident.notice.domain.NoticeMoment;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: notices that were sent, and the moments that make more of them due. */
public interface NoticeTable {
    /** Keeps sent notices; false for one that was kept before. */
    Uni<Boolean> insert(Tx tx, List<Notice> sent);

    /** The notice, locked until the transaction ends. */
    Uni<Optional<Notice>> lock(Tx tx, UUID id);

    Uni<Void> receipt(Tx tx, Notice notice);

    Uni<List<Notice>> of(UUID incidentId);

    /** The latest notices to these recipients, after that one where given. */
    Uni<List<Notice>> to(List<String> recipients, @Nullable Instant afterRecordedAt, @Nullable UUID afterId, int rows);

    /** Keeps the first instant of a moment; false when it was kept before. */
    Uni<Boolean> mark(Tx tx, UUID incidentId, NoticeMoment moment, Instant at, String by);

    /** Keeps the judgement that a major event is likely; false when it was judged at least as high before. */
    Uni<Boolean> judge(Tx tx, UUID incidentId, Judgement judgement);

    Uni<Optional<Judgement>> judgement(UUID incidentId);

    Uni<Map<NoticeMoment, Instant>> moments(UUID incidentId);
}
