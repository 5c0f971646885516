package io.jiaoying.incident.persistence;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportKind;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Reads {@code report}. */
@Entity
@Immutable
@Table(name = "report")
@SuppressWarnings("NullAway.Init")
class ReportEntity extends PanacheEntityBase {
    @Id
    UUID id;

    UUID incidentId;
    int sequence;
    String kind;
    int ordinal;

    @Nullable
    String title;

    String content;
    String grade;
    Instant recordedAt;
    String recordedBy;

    Report toReport() {
        return new Report(
                id,
                incidentId,
                sequence,
                ReportKind.of(kind).orElseThrow(),
                ordinal,
                title,
                StoredContent.read(content),
                Grade.of(grade).orElseThrow(),
                recordedAt,
                recordedBy);
    }
}
