package io.jiaoying.warning.accounting.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.warning.issuing.application.VisibleWarning;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account of one call-out, for whoever may see its warning; of the targets within their own region. */
@ApplicationScoped
public class ReadCallReport {
    static final int MOST_MISSED = 2_000;

    private final VisibleWarning warnings;
    private final CallAccounts accounts;

    ReadCallReport(VisibleWarning warnings, CallAccounts accounts) {
        this.warnings = warnings;
        this.accounts = accounts;
    }

    /** @param callOut one of the warning's rounds; null for the latest */
    public Uni<CallAccounts.Rounds> read(Identity reader, UUID warningId, @Nullable UUID callOut, String region) {
        var wanted = new CallAccounts.OfWarning(warningId, rounds -> chosen(rounds, callOut), region, MOST_MISSED);
        return warnings.to(reader, warningId).chain(() -> accounts.of(wanted));
    }

    private static CallOutHead chosen(List<CallOutHead> rounds, @Nullable UUID callOut) {
        return rounds.stream()
                .filter(one -> callOut == null || one.callOutId().equals(callOut))
                .findFirst()
                .orElseThrow(() -> callOut == null
                        ? Refusal.notFound("这条预警还没有叫应。", "This warning was not called out yet.")
                        : Refusal.notFound("这条预警没有这次叫应。", "This warning has no such call-out."));
    }
}
