package io.jiaoying.timeline.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what has been sealed: the roots, and the proofs for one subject. */
@ApplicationScoped
public class TimelineSeals {
    /** Consecutive roots in one export: whoever kept one of these needs no other question. */
    private static final int RUN = 200;

    private final Pool pool;

    public TimelineSeals(Pool pool) {
        this.pool = pool;
    }

    /** Roots with lower numbers, the newest first. */
    public Uni<List<SealRoot>> rootsBefore(long number, int most) {
        return SealTable.rootsBefore(pool, number, most);
    }

    /** Every public key that signed one. */
    public Uni<List<SealPublicKey>> keys() {
        return SealTable.keys(pool);
    }

    /**
     * Proofs at the newest roots and, through the roots before, of where the subject's chain ended at each of them.
     *
     * @param from the first root of the run, to prove the state at an old one; null for the newest
     */
    public Uni<TimelineSeal> of(String subjectId, @Nullable Long from) {
        return rootsBefore(Long.MAX_VALUE, 1)
                .chain(latest -> latest.isEmpty()
                        ? Uni.createFrom().item(TimelineSeal.NONE)
                        : seal(Sha256.hex(subjectId), latest.get(0).number(), from));
    }

    private Uni<TimelineSeal> seal(String subject, long latest, @Nullable Long from) {
        long first = Math.min(latest, Math.max(1, Objects.requireNonNullElse(from, latest - RUN + 1)));
        long last = Math.min(latest, first + RUN - 1);
        var links = new ArrayList<SealLink>();
        return run(subject, first, last, links)
                .chain(() -> walk(subject, first - 1, links))
                .chain(() -> keys().map(keys -> new TimelineSeal(latest, List.copyOf(links), keys)));
    }

    private Uni<Void> run(String subject, long number, long last, List<SealLink> links) {
        return number > last
                ? Uni.createFrom().voidItem()
                : link(subject, number)
                        .invoke(link -> link.ifPresent(links::add))
                        .chain(() -> run(subject, number + 1, last, links));
    }

    /** Back over the windows until one holds the subject, or a root that should be there is not. */
    private Uni<Void> walk(String subject, long number, List<SealLink> links) {
        if (number < 1) {
            return Uni.createFrom().voidItem();
        }
        return link(subject, number).chain(link -> {
            link.ifPresent(links::add);
            return link.isEmpty() || link.get().included() != null
                    ? Uni.createFrom().voidItem()
                    : walk(subject, link.get().root().first() - 1, links);
        });
    }

    private Uni<Optional<SealLink>> link(String subject, long number) {
        return SealTable.root(pool, number)
                .chain(root -> root.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : SealTable.sealed(pool, root.get().first(), number)
                                .map(heads -> Optional.of(new HeadTree(heads).link(root.get(), subject))));
    }
}
