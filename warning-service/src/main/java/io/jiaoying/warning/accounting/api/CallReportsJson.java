package io.jiaoying.warning.accounting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.accounting.application.CallAccount;
import io.jiaoying.warning.accounting.application.CallOutHead;
import io.jiaoying.warning.accounting.application.ReadCallReports.Period;
import io.jiaoying.warning.accounting.domain.AnswerTimes;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of a region and period.
 *
 * @param from call-outs that began then or later
 * @param to and before then
 * @param real what was no exercise
 * @param exercises 演练, counted apart
 */
record CallReportsJson(
        String number,
        String region,
        String name,
        Instant from,
        Instant to,
        Instant countedAt,
        Section real,
        Section exercises) {

    /**
     * Real call-outs, or exercises.
     *
     * @param byRegion one level below the region asked for
     * @param missed those missed, the latest call-outs first; how many there are is in the totals
     */
    record Section(
            TallyJson totals,
            TimesJson times,
            List<TallyJson.OfRegion> byRegion,
            List<TallyJson.OfPost> byPost,
            List<OneCallOut> callOuts,
            List<MissedJson> missed) {
        static Section of(CallAccount account) {
            return new Section(
                    TallyJson.of(account.total()),
                    TimesJson.of(AnswerTimes.of(account.cells())),
                    TallyJson.byRegion(Cell::region, account.cells()),
                    TallyJson.byPost(account.cells()),
                    account.callOuts().stream()
                            .map(head -> OneCallOut.of(head, account.of(head)))
                            .toList(),
                    account.missed().stream().map(MissedJson::of).toList());
        }
    }

    /** One of the period's call-outs, as far as it concerned the region. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OneCallOut(
            String number,
            UUID callOutId,
            UUID warningId,
            String headline,
            @Nullable String colour,
            String profile,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            TallyJson totals,
            TimesJson times) {
        static OneCallOut of(CallOutHead head, List<Cell> cells) {
            return new OneCallOut(
                    Numbering.of(head),
                    head.callOutId(),
                    head.warningId(),
                    head.headline(),
                    head.colour(),
                    head.profile(),
                    head.state(),
                    head.startedAt(),
                    head.endedAt(),
                    TallyJson.of(Tally.of(cells)),
                    TimesJson.of(AnswerTimes.of(cells)));
        }
    }

    static CallReportsJson of(Period period) {
        return new CallReportsJson(
                Numbering.of(period.region(), period.from(), period.until()),
                period.region().isEmpty() ? "*" : period.region(),
                Words.fullPlace(period.region()),
                period.from(),
                period.until(),
                period.countedAt(),
                Section.of(period.account().only(false)),
                Section.of(period.account().only(true)));
    }
}
