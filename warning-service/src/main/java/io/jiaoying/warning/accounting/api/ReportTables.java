package io.jiaoying.warning.accounting.api;

import io.jiaoying.warning.accounting.application.MissedTarget;
import io.jiaoying.warning.accounting.domain.AnswerTimes;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Result;
import io.jiaoying.warning.accounting.domain.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of printed reports. */
final class ReportTables {
    private static final int PERCENT = 2;

    private ReportTables() {}

    /** One line of a table of totals. */
    public record Line(
            int number,
            String name,
            String note,
            int targets,
            int due,
            int answered,
            String rate,
            int open,
            int missed,
            int removed) {
        static Line of(int number, String name, String note, Tally tally) {
            return new Line(
                    number,
                    name,
                    note,
                    tally.targets(),
                    tally.due(),
                    tally.answered(),
                    percent(tally),
                    tally.open(),
                    tally.missed(),
                    tally.targets() - tally.due());
        }
    }

    /** One line of the table by quality. */
    public record QualityLine(int number, String name, String english, int targets) {}

    /** How long answers took, in words. */
    public record Times(int answers, String first, String median, String percentile95, String last) {
        static Times of(AnswerTimes times) {
            return new Times(
                    times.sorted().size(),
                    Words.duration(times.first()),
                    Words.duration(times.median()),
                    Words.duration(times.percentile95()),
                    Words.duration(times.last()));
        }

        /** With units as the English lines have them. */
        static Times inEnglish(AnswerTimes times) {
            return new Times(
                    times.sorted().size(),
                    Words.durationInEnglish(times.first()),
                    Words.durationInEnglish(times.median()),
                    Words.durationInEnglish(times.percentile95()),
                    Words.durationInEnglish(times.last()));
        }
    }

    /** One of the missed. */
    public record MissedLine(
            int number,
            String name,
            String post,
            String place,
            String phone,
            String state,
            String reason,
            List<String> course) {}

    static List<Line> byRegion(Function<Cell, String> level, Collection<Cell> cells) {
        return lines(Tally.by(level, cells), Words::place, region -> region);
    }

    static List<Line> byPost(Collection<Cell> cells) {
        return lines(Tally.by(Cell::post, cells), post -> post, post -> "");
    }

    private static List<Line> lines(
            Map<String, Tally> tallies, Function<String, String> name, Function<String, String> note) {
        List<Line> lines = new ArrayList<>();
        tallies.forEach((key, tally) -> lines.add(Line.of(lines.size() + 1, name.apply(key), note.apply(key), tally)));
        return lines;
    }

    static List<QualityLine> byQuality(Tally tally) {
        List<QualityLine> lines = new ArrayList<>();
        Stream.of(Result.values())
                .filter(result -> tally.in(result) > 0)
                .forEach(result -> lines.add(
                        new QualityLine(lines.size() + 1, result.chinese(), result.english(), tally.in(result))));
        return lines;
    }

    static List<MissedLine> missed(List<MissedTarget> missed) {
        List<MissedLine> lines = new ArrayList<>();
        for (MissedTarget one : missed) {
            String stopped = Words.stopped(one.stopReason());
            lines.add(new MissedLine(
                    lines.size() + 1,
                    one.name(),
                    one.post(),
                    Words.fullPlace(one.region()),
                    Optional.ofNullable(one.phoneMasked()).orElse("—"),
                    stopped.isEmpty() ? Words.state(one.state()) : stopped,
                    one.reason().chinese(),
                    Course.of(one)));
        }
        return lines;
    }

    static String percent(Tally tally) {
        return tally.rate()
                .map(rate -> String.format(Locale.ROOT, "%.2f %%", rate.movePointRight(PERCENT)))
                .orElse("—");
    }
}
