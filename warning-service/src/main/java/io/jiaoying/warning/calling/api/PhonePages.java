package io.jiaoying.warning.calling.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.issuing.domain.Colour;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders the phone page; it loads nothing from anywhere and is kept by no cache. */
@ApplicationScoped
class PhonePages {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";

    private final Template page;
    private final Template closed;

    PhonePages(@Location("phone-page.html") Template page, @Location("phone-page-closed.html") Template closed) {
        this.page = page;
        this.closed = closed;
    }

    Uni<Response> show(String token, CallReader.Page found) {
        TemplateInstance shown =
                page.data("token", token).data("asksNothing", found.demanded().isEmpty());
        for (FeedbackType type : FeedbackType.values()) {
            shown = shown.data(asks(type), found.demanded().contains(type.wire()));
        }
        return Uni.createFrom()
                .completionStage(shown.data("page", found)
                        .data("colour", colourName(found))
                        .data("colourClass", Optional.ofNullable(found.colour()).orElse("none"))
                        .data("issuedAt", at(found.issuedAt()))
                        .data("expires", at(found.expires()))
                        .data("silent", silent(found))
                        .renderAsync())
                .map(html -> html(Response.ok(), html));
    }

    private static String asks(FeedbackType type) {
        return Arrays.stream(type.wire().split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "asks", ""));
    }

    Uni<Response> closed(Refusal refusal) {
        return Uni.createFrom()
                .completionStage(closed.data("status", refusal.status())
                        .data("text", refusal.detail())
                        .data("faults", refusal.violations())
                        .renderAsync())
                .map(html -> html(Response.status(refusal.status()), html));
    }

    private static Response html(Response.ResponseBuilder response, String html) {
        return response.entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static String colourName(CallReader.Page found) {
        return Optional.ofNullable(found.colour())
                .flatMap(Colour::of)
                .map(Colour::chinese)
                .orElse("");
    }

    private static List<String> silent(CallReader.Page found) {
        return found.aboutOthers()
                ? found.silent().stream()
                        .map(one -> Regions.get()
                                        .find(one.region())
                                        .map(Region::name)
                                        .orElse("") + " " + one.post() + (one.away() ? "（未到岗）" : ""))
                        .toList()
                : List.of();
    }

    private static String at(Instant instant) {
        return BEIJING.format(instant);
    }
}
