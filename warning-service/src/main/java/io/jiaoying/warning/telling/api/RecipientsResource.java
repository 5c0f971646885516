package io.jiaoying.warning.telling.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.access.Caller;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.telling.application.Recipients;
import io.jiaoying.warning.telling.domain.IssuingGovernment;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told of the warnings of a region besides those they warn; it changes with the configuration only. */
@Path("/api/v1/warning-recipients")
@Authenticated
public class RecipientsResource {
    private final Recipients recipients;
    private final Caller caller;

    RecipientsResource(Recipients recipients, Caller caller) {
        this.recipients = recipients;
        this.caller = caller;
    }

    /**
     * All of them.
     *
     * @param government whose warnings they are told of: the county, city or province of the region asked for
     * @param acknowledgeWithin ISO 8601 duration, the operator's and no legal one
     */
    record RecipientsView(String government, String source, String acknowledgeWithin, List<RecipientView> items) {}

    /**
     * One of them.
     *
     * @param party {@code superior neighbour garrison}
     * @param personId a named person instead of the region's duty post
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RecipientView(
            String party,
            String region,
            String name,
            @Nullable String personId) {
        static RecipientView of(Recipients.Recipient recipient) {
            return new RecipientView(
                    recipient.party().wire(), recipient.region(), recipient.name(), recipient.personId());
        }
    }

    @GET
    public RecipientsView of(@QueryParam("region") @NotNull @KnownRegion String region) {
        caller.requireRegion(region);
        String government = IssuingGovernment.of(Regions.shorten(region));
        return new RecipientsView(
                government,
                recipients.source(),
                recipients.acknowledgeWithin().toString(),
                recipients.of(government).stream().map(RecipientView::of).toList());
    }
}
