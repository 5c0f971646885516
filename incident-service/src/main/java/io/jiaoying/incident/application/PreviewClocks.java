package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.incident.clock.domain.BindingRule;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.domain.GradeVerdict;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The grade a report would get and the clocks it would start; nothing is stored. */
@ApplicationScoped
public class PreviewClocks {
    private static final UUID NO_INCIDENT = new UUID(0, 0);
    private final InstalledRulePacks installed;
    private final ReportWords words;
    private final ServerTime time;

    /** What would happen. */
    public record Preview(GradeVerdict verdict, List<Clock> clocks) {}

    PreviewClocks(InstalledRulePacks installed, ReportWords words, ServerTime time) {
        this.installed = installed;
        this.words = words;
        this.time = time;
    }

    public Preview preview(Identity caller, ReportContent stated, @Nullable Instant at) {
        Instant now = Objects.requireNonNullElse(at, time.instant());
        ReportWords.refuse(ReportRules.faultsInFirstReport(stated, words.vocabulary(), now));
        String region = Objects.requireNonNull(stated.place().region());
        caller.requireRegion(region);
        ReportContent view = stated.withDefaults(now);
        RuleBook book = installed.packs().bookFor(Objects.requireNonNull(view.occurredAt()), region);
        Circumstances circumstances = IncidentClocks.circumstances(view, book, false, null, now);
        Moments moments = everyHopTakenAsDone(view, book.rulesThatBind(circumstances));
        List<Clock> clocks = new Obligations(book, circumstances, moments, now)
                .arising(NO_INCIDENT, List.of(), UUID::randomUUID, lead -> Optional.of(moments.receivedAt()));
        return new Preview(circumstances.verdict(), clocks);
    }

    private static Moments everyHopTakenAsDone(ReportContent view, List<BindingRule> rules) {
        Instant received = Objects.requireNonNull(view.receivedAt());
        Map<String, Instant> reached = new HashMap<>();
        rules.forEach(binding -> reached.put(binding.rule().from(), received));
        return new Moments(
                Objects.requireNonNull(view.occurredAt()),
                Objects.requireNonNull(view.knownAt()),
                received,
                reached,
                null,
                null);
    }
}
