package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.report.domain.Progress;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to read aloud 电话快报: one sentence with the three facts (the unit; time and place; dead, injured, missing, at risk),
 * then what else is known, then the request to repeat it.
 */
public final class PhoneText {
    /** A listener cannot keep more in mind. */
    static final int LONGEST_SENTENCE = 200;

    private static final int LONGEST_PLACE = 40;
    private static final int LONGEST_UNIT = 30;
    private static final int LONGEST_FURTHER = 120;

    private PhoneText() {}

    public static String of(ReportContent view, String placeName, boolean exercise) {
        return Stream.of(firstSentence(view, placeName, exercise), further(view), "文字报告随后补报。请复述。")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String firstSentence(ReportContent view, String placeName, boolean exercise) {
        String type = Objects.requireNonNull(view.eventType());
        String unit = Optional.ofNullable(view.unit().name())
                .filter(name -> !name.isBlank())
                .map(name -> Told.cut(name, LONGEST_UNIT))
                .orElse("事发单位不明");
        String spot = Optional.ofNullable(view.place().text())
                .filter(text -> !text.isBlank())
                .map(text -> Told.cut(text, LONGEST_PLACE))
                .orElse("");
        return Told.cut(
                (exercise ? "这是演练。" : "")
                        + unit
                        + "，"
                        + Told.occurrence(view)
                        + "，在"
                        + placeName
                        + spot
                        + "发生"
                        + EventTypes.find(type).map(found -> found.chinese()).orElse(type)
                        + "，"
                        + CasualtyWords.aloud(view.casualties())
                        + "。",
                LONGEST_SENTENCE);
    }

    private static String further(ReportContent view) {
        return Stream.of(
                        said("目前", progress(view)),
                        said("发展趋势：", view.particulars().trend()),
                        said("已采取措施：", view.measures()),
                        said("请求：", view.requests()),
                        said("下次报告时间：", nextReport(view)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> said(String lead, @Nullable String text) {
        Function<String, String> sentence = known -> lead + Told.cut(known.strip(), LONGEST_FURTHER) + "。";
        return Optional.ofNullable(text).filter(known -> !known.isBlank()).map(sentence);
    }

    private static @Nullable String progress(ReportContent view) {
        String word = view.particulars().progress();
        return word == null ? null : Progress.of(word).map(Progress::chinese).orElse(null);
    }

    private static @Nullable String nextReport(ReportContent view) {
        return view.particulars().nextReportAt() == null
                ? null
                : Told.minute(view.particulars().nextReportAt());
    }
}
