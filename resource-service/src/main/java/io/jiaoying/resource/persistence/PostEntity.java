package io.jiaoying.resource.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** View {@code post_with_holders}, for reading. */
@Entity(name = "Post")
@Table(name = "post_with_holders")
@Immutable
@SuppressWarnings("NullAway.Init")
public class PostEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    public String title;

    public String region;

    public long holders;
}
