package io.jiaoying.incident.rulepack.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Port: published versions. */
public interface PackVersions {
    /** FaultyRulePackException when a rule could be misread. */
    PublishedPack read(Map<String, Object> body);

    /** Every version of the pack, shipped or published; further publications of it wait until the transaction ends. */
    Uni<List<PublishedPack>> lock(Tx tx, String packId);

    Uni<Void> add(Tx tx, PublishedPack version, Map<String, Object> body);

    /** Every version this installation knows, with who published it. */
    List<PublishedPack> known();

    /** Makes this replica know what the transaction adds, once it has committed. */
    void reloadAfterCommit(Tx tx);
}
