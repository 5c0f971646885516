package io.jiaoying.timeline.seal;

import io.jiaoying.outbox.Transactions;
import io.jiaoying.timeline.TimelineEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes one root: takes heads, builds the tree of its window, signs, stores. One replica at a time. */
@ApplicationScoped
public class Sealing {
    private static final long NONE = 0;

    private final Pool pool;
    private final Transactions transactions;
    private final SealKey key;

    /** @param secret base64 of the 32 secret bytes of an Ed25519 key */
    @Inject
    public Sealing(
            Pool pool, Transactions transactions, @ConfigProperty(name = "jiaoying.timeline.seal-key") String secret) {
        this.pool = pool;
        this.transactions = transactions;
        this.key = SealKey.of(secret);
    }

    public SealPublicKey publicKey() {
        return key.publicHalf();
    }

    /** Heads that no root holds as they are now; looks at every head there is. */
    Uni<List<String>> unsealed(int most) {
        return SealTable.unsealed(pool, most);
    }

    /** Empty when there is nothing to seal; fails with {@link OthersSealException} while another replica seals. */
    public Uni<Optional<SealRoot>> seal(List<String> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return transactions.inTransaction(tx -> SealTable.lock(tx.sql()).chain(alone -> {
            if (!alone) {
                throw new OthersSealException();
            }
            return SealTable.heads(tx.sql(), subjectIds).chain(heads -> sealHeads(tx.sql(), heads));
        }));
    }

    private Uni<Optional<SealRoot>> sealHeads(SqlClient sql, List<SealTable.Head> heads) {
        if (heads.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return SealTable.rootsBefore(sql, Long.MAX_VALUE, 1)
                .map(latest -> latest.stream().findFirst())
                .chain(latest -> next(sql, latest, heads))
                .call(root -> SealTable.insert(sql, root, heads, key.publicHalf()))
                .map(Optional::of);
    }

    private Uni<SealRoot> next(SqlClient sql, Optional<SealRoot> latest, List<SealTable.Head> heads) {
        long number = latest.map(SealRoot::number).orElse(NONE) + 1;
        String previous = latest.map(SealRoot::hash).orElse(TimelineEntry.GENESIS);
        return first(sql, number, heads.size()).chain(first -> SealTable.sealed(sql, first, number - 1)
                .map(earlier -> tree(earlier, heads))
                .chain(tree ->
                        skipHash(sql, first, number, previous).map(skip -> root(number, first, tree, previous, skip))));
    }

    private static Uni<Long> first(SqlClient sql, long number, int heads) {
        long widest = SealWindow.widest(number);
        return SealTable.counts(sql, number - widest, number).map(counts -> {
            counts.put(number, heads);
            return SealWindow.first(number, Map.copyOf(counts));
        });
    }

    private static Uni<String> skipHash(SqlClient sql, long first, long number, String previous) {
        if (first == number) {
            return Uni.createFrom().item(previous);
        }
        return SealTable.root(sql, first - 1)
                .map(root -> root.map(SealRoot::hash).orElse(TimelineEntry.GENESIS));
    }

    private static HeadTree tree(List<SealedHead> earlier, List<SealTable.Head> heads) {
        return new HeadTree(Stream.concat(earlier.stream(), heads.stream().map(SealTable.Head::sealed))
                .toList());
    }

    private SealRoot root(long number, long first, HeadTree tree, String previous, String skip) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new SealRoot(number, first, tree.leaves(), tree.root(), now, previous, skip, "", "", "").signedWith(key);
    }
}
