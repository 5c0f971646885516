package io.jiaoying.warning.assessment.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.assessment.application.JudgeAssessment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion; {@code warn} says whether a warning should be issued.
 *
 * @param areas administrative codes; left out, the assessment's own region
 * @param from left out, now
 */
record ConclusionBody(
        @NotBlank @Size(max = 5000) String basis,
        @Nullable String colour,
        @Size(max = 2000) @Nullable String whatWouldChange,
        @NotNull Boolean warn,
        @Size(max = 500) @Nullable List<@NotNull @KnownRegion String> areas,
        @Nullable Instant from,
        @Nullable Instant until) {
    JudgeAssessment.Judgement toJudgement() {
        return JudgementBody.judgement(basis, colour, whatWouldChange);
    }

    JudgeAssessment.Extent extent(Instant now) {
        Instant begins = from == null ? now : from;
        if (until != null && !until.isAfter(begins)) {
            throw Refusal.invalid("until", "须晚于开始时间", "must be after from");
        }
        List<String> codes = areas == null
                ? List.of()
                : areas.stream().map(RegionCode::shorten).toList();
        return new JudgeAssessment.Extent(codes, from, until);
    }
}
