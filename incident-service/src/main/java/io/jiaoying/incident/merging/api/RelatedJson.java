package io.jiaoying.incident.merging.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.merging.application.FindRelated;
import io.jiaoying.incident.merging.application.Merge;
import io.jiaoying.incident.merging.domain.Related;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be the same incident, and what was merged.
 *
 * @param mergedInto the incident that goes on instead of this one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RelatedJson(@Nullable UUID mergedInto, List<MergeJson> merges, List<OfferJson> offers) {
    /** One merge. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MergeJson(
            UUID incidentId,
            UUID mergedId,
            @Nullable Integer metresApart,
            int minutesApart,
            String reason,
            String mergedBy,
            Instant mergedAt,
            Merge.@Nullable Undoing undone) {
        static MergeJson of(Merge merge) {
            return new MergeJson(
                    merge.incidentId(),
                    merge.mergedId(),
                    merge.nearness().metres(),
                    merge.nearness().minutes(),
                    merge.reason(),
                    merge.by(),
                    merge.at(),
                    merge.undone());
        }
    }

    /** One that may be the same. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfferJson(
            UUID id,
            String number,
            String title,
            String eventType,
            String region,
            String state,
            Instant occurredAt,
            @Nullable Integer metresApart,
            int minutesApart,
            List<String> reasons) {
        static OfferJson of(Related related) {
            Incident incident = related.incident();
            return new OfferJson(
                    incident.id(),
                    incident.number(),
                    incident.title(),
                    incident.eventType(),
                    incident.region(),
                    incident.state().wire(),
                    incident.occurredAt(),
                    related.nearness().metres(),
                    related.nearness().minutes(),
                    related.reasons());
        }
    }

    static RelatedJson of(UUID id, FindRelated.Found found) {
        UUID into = found.merges().stream()
                .filter(merge -> merge.holds() && merge.mergedId().equals(id))
                .map(Merge::incidentId)
                .findFirst()
                .orElse(null);
        return new RelatedJson(
                into,
                found.merges().stream().map(MergeJson::of).toList(),
                found.offers().stream().map(OfferJson::of).toList());
    }
}
