package io.jiaoying.warning.issuing.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One region that a warning covers. */
@Entity
@Immutable
@Table(name = "warning_area")
@IdClass(WarningAreaEntity.Key.class)
@NullUnmarked
class WarningAreaEntity {
    @Id
    @Column(name = "warning_id")
    UUID warningId;

    @Id
    String region;

    /** Both columns together. */
    record Key(UUID warningId, String region) implements Serializable {}
}
