package io.jiaoying.warning.calling.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.warning.feedback.domain.Condition;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.feedback.domain.Report;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback; null means not yet known. Without a type nothing is demanded of it, as ever. */
record FeedbackBody(
        @Nullable String type,
        @Size(min = 1, max = 200) @Nullable String commander,
        @Nullable Boolean onSite,
        @PositiveOrZero @Nullable Integer villagesAffected,
        @Nullable Boolean moving,
        @PositiveOrZero @Nullable Integer peopleAffected,
        @PositiveOrZero @Nullable Integer peopleToMove,
        @PositiveOrZero @Nullable Integer peopleMoved,
        @PositiveOrZero @Nullable Integer refusing,
        @Size(max = 500) @Nullable String shelterUsed,
        @PositiveOrZero @Nullable Integer peopleInDanger,
        @Nullable String roads,
        @Nullable String power,
        @Nullable String comms,
        @PositiveOrZero @Nullable Integer dead,
        @PositiveOrZero @Nullable Integer missing,
        @PositiveOrZero @Nullable Integer injured,
        @PositiveOrZero @Nullable BigDecimal rainMillimetres,
        @Size(min = 1, max = 2000) @Nullable String losses,
        @Size(min = 1, max = 2000) @Nullable String needs,
        @Size(max = 2000) @Nullable String notes,
        @Nullable UUID corrects) {
    private static final BigDecimal MOST_RAIN = BigDecimal.valueOf(99_999);

    Report toReport() {
        List<Violation> faults = new ArrayList<>();
        FeedbackType parsed = type(faults);
        Report.Dangers dangers = new Report.Dangers(
                peopleInDanger,
                condition(faults, "roads", roads),
                condition(faults, "power", power),
                condition(faults, "comms", comms),
                dead,
                missing,
                injured);
        if (rainMillimetres != null && rainMillimetres.compareTo(MOST_RAIN) > 0) {
            faults.add(Violation.of("rainMillimetres", "雨量过大", "is more rain than there is"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Report(
                parsed,
                new Report.Command(commander, onSite),
                new Report.Movement(
                        villagesAffected, moving, peopleAffected, peopleToMove, peopleMoved, refusing, shelterUsed),
                dangers,
                new Report.Closing(rainMillimetres, losses),
                needs,
                notes,
                corrects);
    }

    private @Nullable FeedbackType type(List<Violation> faults) {
        if (type == null) {
            return null;
        }
        FeedbackType known = FeedbackType.of(type).orElse(null);
        if (known == null) {
            List<String> all =
                    Arrays.stream(FeedbackType.values()).map(FeedbackType::wire).toList();
            faults.add(Violation.of("type", "须为 " + all + " 之一", "must be one of " + all));
        }
        return known;
    }

    private static @Nullable Condition condition(List<Violation> faults, String field, @Nullable String word) {
        if (word == null) {
            return null;
        }
        Condition known = Condition.of(word).orElse(null);
        if (known == null) {
            faults.add(Violation.of(field, "须为 working（畅通）、cut（中断）或 unknown（不明）", "must be working, cut or unknown"));
        }
        return known;
    }
}
