package io.jiaoying.incident.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.domain.Place;
import io.jiaoying.incident.domain.ReportContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report that is not made, only looked at; {@code region} serves where the report names none. */
record PreviewRequest(
        @Nullable String region,

        @NotNull @Valid ReportRequest report,

        @Nullable Instant at) {

    ReportContent content() {
        ReportContent stated = report.content();
        String own = PlaceJson.shortened(region);
        String named = stated.place().region();
        if (own != null && named != null && !named.startsWith(own)) {
            throw Refusal.invalid("region", "与报告中的区划不一致", "is not the report's region");
        }
        Place place = new Place(own, null, null, null).updatedBy(stated.place());
        return stated.at(place).saying(stated.summary() == null ? "预览" : stated.summary());
    }
}
