package io.jiaoying.warning.accounting.api;

import io.jiaoying.warning.accounting.application.CallAccount;
import io.jiaoying.warning.accounting.application.CallAccounts;
import io.jiaoying.warning.accounting.application.CallOutHead;
import io.jiaoying.warning.accounting.application.ReadCallReports.Period;
import io.jiaoying.warning.accounting.domain.AnswerTimes;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Tally;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports as pages to print on A4; they load nothing from anywhere. */
@ApplicationScoped
class ReportPages {
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Template oneCallOut;
    private final Template period;

    ReportPages(@Location("call-report.html") Template oneCallOut, @Location("call-reports.html") Template period) {
        this.oneCallOut = oneCallOut;
        this.period = period;
    }

    /** One call-out of a period. */
    public record CallOutLine(
            int number, String reference, String headline, String startedAt, ReportTables.Line totals, String last) {}

    /** Real call-outs or exercises, as tables. */
    public record Part(
            String title,
            ReportTables.Line total,
            ReportTables.Times times,
            ReportTables.Times timesInEnglish,
            List<ReportTables.Line> regions,
            List<ReportTables.Line> posts,
            List<ReportTables.QualityLine> qualities,
            List<CallOutLine> callOuts,
            List<ReportTables.MissedLine> missed,
            int missedInAll) {
        static Part of(String title, CallAccount account, List<ReportTables.Line> regions) {
            Tally tally = account.total();
            return new Part(
                    title,
                    ReportTables.Line.of(0, "合计 Total", "", tally),
                    ReportTables.Times.of(AnswerTimes.of(account.cells())),
                    ReportTables.Times.inEnglish(AnswerTimes.of(account.cells())),
                    regions,
                    ReportTables.byPost(account.cells()),
                    ReportTables.byQuality(tally),
                    lines(account),
                    ReportTables.missed(account.missed()),
                    tally.missed());
        }
    }

    Uni<String> of(CallAccounts.Rounds rounds, String region, Instant now) {
        CallOutHead head = rounds.chosen();
        CallAccount account = rounds.account();
        return Uni.createFrom()
                .completionStage(oneCallOut
                        .data("number", Numbering.of(head))
                        .data("exercise", head.exercise())
                        .data("headline", head.headline())
                        .data("colour", Words.colour(head.colour()))
                        .data("issuer", Optional.ofNullable(head.issuerName()).orElse("—"))
                        .data("region", Words.fullPlace(region.isEmpty() ? head.region() : region))
                        .data("profile", head.profile())
                        .data("state", Words.callOut(head.state()))
                        .data("startedAt", Words.minute(head.startedAt()))
                        .data("endedAt", Words.minute(head.endedAt()))
                        .data("at", Words.minute(now))
                        .data("part", Part.of("", account, ReportTables.byRegion(Cell::township, account.cells())))
                        .data("villages", ReportTables.byRegion(Cell::region, account.cells()))
                        .renderAsync());
    }

    Uni<String> of(Period asked) {
        return Uni.createFrom()
                .completionStage(period.data("number", Numbering.of(asked.region(), asked.from(), asked.until()))
                        .data("region", Words.fullPlace(asked.region()))
                        .data("from", Words.minute(asked.from()))
                        .data("until", Words.minute(asked.until()))
                        .data("at", Words.minute(asked.countedAt()))
                        .data("parts", parts(asked.account()))
                        .renderAsync());
    }

    private static List<Part> parts(CallAccount account) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("实战叫应 Real call-outs", account.only(false)));
        CallAccount exercises = account.only(true);
        if (!exercises.callOuts().isEmpty()) {
            parts.add(part("演练叫应（单独统计）Exercises, counted apart", exercises));
        }
        return parts;
    }

    private static Part part(String title, CallAccount account) {
        return Part.of(title, account, ReportTables.byRegion(Cell::region, account.cells()));
    }

    private static List<CallOutLine> lines(CallAccount account) {
        List<CallOutLine> lines = new ArrayList<>();
        for (CallOutHead head : account.callOuts()) {
            List<Cell> cells = account.of(head);
            lines.add(new CallOutLine(
                    lines.size() + 1,
                    Numbering.of(head),
                    head.headline(),
                    Words.minute(head.startedAt()),
                    ReportTables.Line.of(0, "", "", Tally.of(cells)),
                    Words.duration(AnswerTimes.of(cells).last())));
        }
        return lines;
    }
}
