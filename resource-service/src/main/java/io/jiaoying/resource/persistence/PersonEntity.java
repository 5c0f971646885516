package io.jiaoying.resource.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Table {@code person}, for reading. */
@Entity(name = "Person")
@Table(name = "person")
@Immutable
@SuppressWarnings("NullAway.Init")
public class PersonEntity extends PanacheEntityBase {
    @Id
    public String id;

    public String name;

    public String post;

    public String region;

    @Column(name = "superior_id")
    public @Nullable String superiorId;

    @Column(name = "deputy_of_id")
    public @Nullable String deputyOfId;

    @Column(name = "phone_sealed")
    public String phoneSealed;

    @Column(name = "email_sealed")
    public @Nullable String emailSealed;

    public long revision;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Column(name = "removed_at")
    public @Nullable Instant removedAt;
}
