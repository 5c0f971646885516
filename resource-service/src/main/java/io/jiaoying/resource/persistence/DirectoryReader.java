package io.jiaoying.resource.persistence;

import io.jiaoying.events.directory.SealedText;
import io.jiaoying.resource.application.DirectoryReading;
import io.jiaoying.resource.application.PersonRow;
import io.jiaoying.resource.application.PostRow;
import io.jiaoying.resource.domain.Email;
import io.jiaoying.resource.domain.PhoneNumber;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and details by Panache. */
@ApplicationScoped
class DirectoryReader implements DirectoryReading {
    private static final String PEOPLE = """
            removedAt is null and id > :after and region like :region
            and (:post = '' or post = :post)
            and (:q = '' or locate(:q, name) > 0 or locate(:q, post) > 0)
            order by id""";

    private static final String POSTS = """
            region like :region and (region > :afterRegion or (region = :afterRegion and title > :afterTitle))
            and (:q = '' or locate(:q, title) > 0)
            order by region, title""";

    private final SealedText sealedText;

    DirectoryReader(SealedText sealedText) {
        this.sealedText = sealedText;
    }

    @Override
    @WithSession
    public Uni<List<PersonRow>> people(PeopleFilter filter) {
        Parameters parameters = Parameters.with("after", filter.afterId())
                .and("region", filter.regionPrefix() + "%")
                .and("post", orEmpty(filter.post()))
                .and("q", orEmpty(filter.q()));
        return PersonEntity.<PersonEntity>find(PEOPLE, parameters)
                .page(0, filter.rows())
                .list()
                .map(people -> people.stream().map(this::row).toList());
    }

    @Override
    @WithSession
    public Uni<Optional<PersonRow>> person(String id) {
        return PersonEntity.<PersonEntity>find("id = ?1 and removedAt is null", id)
                .firstResult()
                .map(person -> Optional.ofNullable(person).map(this::row));
    }

    @Override
    @WithSession
    public Uni<List<PostRow>> posts(PostFilter filter) {
        Parameters parameters = Parameters.with("region", filter.regionPrefix() + "%")
                .and("afterRegion", filter.afterRegion())
                .and("afterTitle", filter.afterTitle())
                .and("q", orEmpty(filter.q()));
        return PostEntity.<PostEntity>find(POSTS, parameters)
                .page(0, filter.rows())
                .list()
                .map(posts -> posts.stream().map(DirectoryReader::row).toList());
    }

    @Override
    @WithSession
    public Uni<Optional<PostRow>> post(UUID id) {
        return PostEntity.<PostEntity>findById(id)
                .map(post -> Optional.ofNullable(post).map(DirectoryReader::row));
    }

    private PersonRow row(PersonEntity person) {
        String email = person.emailSealed;
        return new PersonRow(
                person.id,
                person.name,
                person.post,
                person.region,
                person.superiorId,
                person.deputyOfId,
                new PhoneNumber(sealedText.open(person.id, person.phoneSealed)).masked(),
                email == null ? null : new Email(sealedText.open(person.id, email)).masked(),
                person.revision,
                person.registeredAt,
                person.changedAt);
    }

    private static PostRow row(PostEntity post) {
        return new PostRow(post.id, post.title, post.region, post.holders);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
