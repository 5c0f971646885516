package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Status;
import io.jiaoying.warning.cap.domain.ColourWords;
import io.jiaoying.warning.cap.domain.EventCodes;
import io.jiaoying.warning.cap.domain.EventWords;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.WarningContent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message of somebody else says, as a relayed warning. Texts are passed on as they are; what is not said stays unsaid. */
final class IncomingContent {
    private IncomingContent() {}

    /** @param info the one in the language that desks read, chosen by {@link #chosen} */
    static WarningContent draft(Alert alert, Info info) {
        return new WarningContent(
                eventType(info),
                colour(info),
                headline(info),
                info.description(),
                info.instruction(),
                IncomingAreas.of(info.areas()),
                onset(info),
                instant(info.expires()),
                Objects.requireNonNullElse(info.senderName(), alert.sender()),
                Objects.requireNonNullElse(info.effective(), alert.sent()).instant(),
                true,
                null,
                null,
                null,
                null,
                alert.status() == Status.EXERCISE);
    }

    /** What an Update changes. What it is about, and whose, stays; so does what it does not mention. */
    static WarningContent changed(WarningContent before, Alert alert, Info info) {
        WarningContent said = draft(alert, info);
        boolean placed = !said.regions().isEmpty();
        return new WarningContent(
                before.eventType(),
                or(said.colour(), before.colour()),
                said.headline(),
                or(said.description(), before.description()),
                or(said.instruction(), before.instruction()),
                placed ? said.areas() : before.areas(),
                or(said.onset(), before.onset()),
                or(said.expires(), before.expires()),
                before.issuerName(),
                said.issuedAt(),
                before.relayed(),
                before.grade(),
                before.responseLevel(),
                before.incidentId(),
                before.assessmentId(),
                before.exercise());
    }

    /** Chinese if it speaks it, else what comes first; empty when the message says nothing. */
    static Optional<Info> chosen(Alert alert) {
        return alert.infos().stream()
                .filter(info -> info.languageOrDefault()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("zh"))
                .findFirst()
                .or(() -> alert.infos().stream().findFirst());
    }

    private static String eventType(Info info) {
        return info.eventCodes().stream()
                .flatMap(code -> EventCodes.typeOf(code.name(), code.value()).stream())
                .findFirst()
                .or(() -> EventWords.typeNamed(info.event()))
                .or(() -> info.categories().stream()
                        .flatMap(category -> EventWords.typeOfCategory(category.wire()).stream())
                        .findFirst())
                .orElse(EventCodes.UNKNOWN_TYPE);
    }

    private static @Nullable Colour colour(Info info) {
        return info.parameters().stream()
                .filter(parameter -> ColourWords.isColour(parameter.name()))
                .map(NamedValue::value)
                .flatMap(value -> ColourWords.of(value).stream())
                .findFirst()
                .orElse(null);
    }

    private static String headline(Info info) {
        return info.headline() == null ? info.event() : info.headline();
    }

    private static @Nullable Instant onset(Info info) {
        return info.onset() == null ? instant(info.effective()) : instant(info.onset());
    }

    private static @Nullable Instant instant(@Nullable CapTime time) {
        return time == null ? null : time.instant();
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T before) {
        return changed == null ? before : changed;
    }
}
