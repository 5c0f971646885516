package io.jiaoying.incident.api;

import io.jiaoying.incident.application.NamedPeople;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.TransmissionRules;
import io.jiaoying.incident.report.domain.PhoneCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report upward as it was sent to us; {@code sentAt} defaults to now. A phone report may say what the telephone log
 * keeps: the caller, whom the caller had told before, the recorder, what was said.
 *
 * @param reportId the report that was sent; left out, it is what was known then
 */
record TransmissionRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String mode,
        @Nullable Instant sentAt,
        @Nullable String spokenTo,
        @Nullable Boolean heardBack,
        @Nullable UUID reportId,
        @Nullable @Valid CallerJson caller,
        @Nullable @Valid List<@Nullable @Valid ToldBeforeJson> toldBefore,
        @Nullable @Size(max = Phones.LONGEST_NAME) String recorder,
        @Nullable String said) {

    TransmissionRules.Stated toStated() {
        return new TransmissionRules.Stated(
                from, to, mode, Instants.toMillis(sentAt), spokenTo, heardBack, reportId, call());
    }

    private @Nullable PhoneCall call() {
        if (caller == null && told().isEmpty() && recorder == null && said == null) {
            return null;
        }
        return new PhoneCall(
                caller == null ? null : caller.unit(),
                caller == null ? null : caller.post(),
                said,
                ToldBeforeJson.toldBefore(told()));
    }

    private List<ToldBeforeJson> told() {
        return Objects.requireNonNullElse(Tags.withoutNulls(toldBefore), List.of());
    }

    /** Names and numbers, which are kept apart from the transmission. */
    NamedPeople people() {
        NamedPeople people = new NamedPeople()
                .and(PersonalData.SPOKEN_TO, spokenTo)
                .and(PersonalData.RECORDER, recorder)
                .and(PersonalData.TOLD_BEFORE, ToldBeforeJson.names(told()));
        return caller == null
                ? people
                : people.and(PersonalData.CALLER_NAME, caller.name()).and(PersonalData.CALLER_PHONE, caller.phone());
    }

    @Override
    public String toString() {
        return "TransmissionRequest[" + from + " → " + to + "]";
    }
}
