package io.jiaoying.timeline.check;

import io.jiaoying.timeline.seal.PublishedRoot;
import io.jiaoying.timeline.seal.SealPublicKey;
import io.jiaoying.timeline.seal.SealRoot;
import io.jiaoying.timeline.seal.TimelineSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks exports against their own hashes and, when one is given, against a root kept elsewhere. */
final class Checker {
    private static final TimelineSeal NO_SEAL = new TimelineSeal(0, List.of(), List.of());

    private final @Nullable SealRoot kept;
    private final List<SealPublicKey> trusted;

    Checker(@Nullable PublishedRoot kept, List<SealPublicKey> given) {
        this.kept = kept == null ? null : kept.root();
        this.trusted = new ArrayList<>(given);
        if (kept != null && kept.publicKey() != null && given.isEmpty()) {
            trusted.add(SealPublicKey.of(kept.publicKey()));
        }
    }

    Verdict check(ExportFile export) {
        TimelineSeal seal = export.seal() == null ? NO_SEAL : export.seal();
        var keys = new Keys(trusted, seal.keys());
        if (kept != null && !(kept.isWhole() && keys.signed(kept))) {
            return Verdict.untold(
                    "另存的签名根本身不成立，或公钥不对。", "the kept root does not hold itself, or the key is not its own.");
        }
        var sealed = new SealAudit(export, seal, kept, keys);
        Optional<Finding> inChain = new ChainAudit(export.entries()).firstBad();
        if (inChain.isEmpty() && !sealed.reachesTheKeptRoot()) {
            return askForRoot();
        }
        return inChain.or(sealed::firstBad)
                .or(() -> notAtHead(export))
                .map(finding -> Verdict.bad(export, finding))
                .orElseGet(() -> Verdict.intact(export, sealed.provedUpTo(), keys.independent()));
    }

    private Verdict askForRoot() {
        String query = "?root=" + (kept == null ? 0 : kept.number());
        return Verdict.untold(
                "导出没有包含另存的签名根，请用 …/timeline/export" + query + " 重新导出。",
                "the export does not reach back to the kept root; export again with …/timeline/export" + query);
    }

    private static Optional<Finding> notAtHead(ExportFile export) {
        int size = export.entries().size();
        if (export.headSeq() > size) {
            return Optional.of(new Finding(
                    Fault.TRUNCATED,
                    size + 1L,
                    "链头记到第 " + export.headSeq() + " 条",
                    "the head is at entry " + export.headSeq()));
        }
        if (size == 0) {
            return Optional.of(new Finding(Fault.DELETED, 1, "没有任何条目", "there are no entries at all"));
        }
        boolean same = export.headSeq() == size
                && export.headHash().equals(export.entries().get(size - 1).hash());
        return same
                ? Optional.empty()
                : Optional.of(new Finding(Fault.EDITED, size, "与链头不符", "it is not where the head is"));
    }
}
