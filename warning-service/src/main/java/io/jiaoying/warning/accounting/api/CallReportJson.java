package io.jiaoying.warning.accounting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.accounting.application.CallAccount;
import io.jiaoying.warning.accounting.application.CallAccounts;
import io.jiaoying.warning.accounting.application.CallOutHead;
import io.jiaoying.warning.accounting.domain.AnswerTimes;
import io.jiaoying.warning.accounting.domain.Cell;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of one call-out.
 *
 * @param number by which a printed report is found again
 * @param region whose targets are counted, as far as the caller may see them
 * @param missed those missed, up to 2,000; how many there are is in the totals
 * @param rounds every call-out of the warning, the latest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CallReportJson(
        String number,
        UUID callOutId,
        UUID warningId,
        String headline,
        @Nullable String colour,
        @Nullable String issuerName,
        boolean exercise,
        String profile,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant countedAt,
        String region,
        TallyJson totals,
        TimesJson times,
        List<TallyJson.OfRegion> byCounty,
        List<TallyJson.OfRegion> byTownship,
        List<TallyJson.OfRegion> byVillage,
        List<TallyJson.OfPost> byPost,
        List<MissedJson> missed,
        List<Round> rounds) {

    /** One call-out of the warning. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Round(
            UUID callOutId,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static Round of(CallOutHead head) {
            return new Round(head.callOutId(), head.state(), head.startedAt(), head.endedAt());
        }
    }

    static CallReportJson of(CallAccounts.Rounds rounds, String region, Instant now) {
        CallAccount account = rounds.account();
        CallOutHead head = rounds.chosen();
        List<Cell> cells = account.cells();
        return new CallReportJson(
                Numbering.of(head),
                head.callOutId(),
                head.warningId(),
                head.headline(),
                head.colour(),
                head.issuerName(),
                head.exercise(),
                head.profile(),
                head.state(),
                head.startedAt(),
                head.endedAt(),
                now,
                region.isEmpty() ? "*" : region,
                TallyJson.of(account.total()),
                TimesJson.of(AnswerTimes.of(cells)),
                TallyJson.byRegion(Cell::county, cells),
                TallyJson.byRegion(Cell::township, cells),
                TallyJson.byRegion(Cell::region, cells),
                TallyJson.byPost(cells),
                account.missed().stream().map(MissedJson::of).toList(),
                rounds.all().stream().map(Round::of).toList());
    }
}
