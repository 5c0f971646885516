package io.jiaoying.warning.cap.api;

import io.jiaoying.cap.feed.AtomEntry;
import io.jiaoying.cap.feed.AtomWriter;
import io.jiaoying.cap.read.CapReader;
import io.jiaoying.cap.read.Reading;
import io.jiaoying.warning.cap.application.CapSettings;
import io.jiaoying.warning.cap.application.OutgoingMessage;
import io.jiaoying.warning.cap.application.ReadCap;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public feed: issued, public and actual warnings, and those that were lifted before their end; without a token. */
@Path("/api/v1/cap/feed")
public class CapFeedResource {
    private static final String TYPE = AtomWriter.MEDIA_TYPE + ";charset=UTF-8";
    private static final String TITLE = "突发事件预警信息 Emergency warnings";

    private final ReadCap cap;
    private final String id;
    private final String base;

    CapFeedResource(ReadCap cap, CapSettings settings, @ConfigProperty(name = "jiaoying.public-base-url") String base) {
        this.cap = cap;
        this.id = "urn:jiaoying:cap-feed:" + settings.sender();
        this.base = base;
    }

    /** Put together on a worker thread: each of its messages is read for its headline. */
    @GET
    @PermitAll
    @Produces({TYPE, "application/problem+json"})
    public Uni<Response> feed(@Context Request request) {
        return cap.feed().emitOn(Infrastructure.getDefaultWorkerPool()).map(messages -> answered(messages, request));
    }

    private Response answered(List<OutgoingMessage> messages, Request request) {
        EntityTag tag =
                new EntityTag(UUID.nameUUIDFromBytes(identifiers(messages)).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document(messages)).type(TYPE) : unchanged)
                .tag(tag)
                .build();
    }

    private static byte[] identifiers(List<OutgoingMessage> messages) {
        return messages.stream()
                .map(OutgoingMessage::identifier)
                .reduce("", (all, identifier) -> all + " " + identifier)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] document(List<OutgoingMessage> messages) {
        Instant updated = messages.isEmpty() ? Instant.EPOCH : messages.get(0).sent();
        return AtomWriter.write(
                id,
                TITLE,
                base + "/api/v1/cap/feed",
                updated,
                messages.stream().map(this::entry).toList());
    }

    private AtomEntry entry(OutgoingMessage message) {
        return new AtomEntry(
                "urn:jiaoying:cap:" + message.identifier(),
                title(message),
                message.sender(),
                message.sent(),
                message.sent(),
                base + "/api/v1/warnings/" + message.warningId() + "/cap",
                message.document().xml());
    }

    private static String title(OutgoingMessage message) {
        Reading reading = CapReader.read(message.document().xml().getBytes(StandardCharsets.UTF_8));
        return reading instanceof Reading.Understood understood
                ? understood.alert().infos().stream()
                        .flatMap(info -> Stream.ofNullable(info.headline()))
                        .findFirst()
                        .orElse(message.identifier())
                : message.identifier();
    }
}
