package io.jiaoying.warning.calling.api;

import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.warning.calling.application.AnswerFromPage;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.feedback.application.FeedbackFromPage;
import io.jiaoying.warning.feedback.domain.Report;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phone page of one person: the token in its address is all that opens it. */
@Path("/a/{token}")
@PermitAll
public class PhonePageResource {
    private static final int LONGEST_WORDS = 2000;

    private final AnswerFromPage page;
    private final FeedbackFromPage feedback;
    private final PhonePages pages;
    private final Idempotency idempotency;

    PhonePageResource(AnswerFromPage page, FeedbackFromPage feedback, PhonePages pages, Idempotency idempotency) {
        this.page = page;
        this.feedback = feedback;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> show(@PathParam("token") String token) {
        return Uni.createFrom()
                .deferred(() -> page.page(token))
                .chain(found -> pages.show(token, found))
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> pages.closed((Refusal) refusal));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> answer(@PathParam("token") String token, @Valid @NotNull AnswerBody body) {
        Quality quality = body.parsed();
        return idempotency.post(tx -> page.answer(tx, token, quality, body.words(), body.heardSeconds(), body.inPlace())
                .replaceWith(() -> Response.ok(Map.of("recorded", true)).build()));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> answerByForm(
            @PathParam("token") String token,
            @FormParam("quality") @Nullable String quality,
            @FormParam("words") @Nullable String words,
            @FormParam("inPlace") @Nullable String inPlace) {
        Quality parsed = Quality.of(quality == null ? "pressed" : quality).orElse(Quality.PRESSED);
        String said = words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
        return idempotency
                .post(tx -> page.answer(tx, token, parsed, said, null, "false".equals(inPlace) ? false : null)
                        .replaceWith(() -> backTo(token)))
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> pages.closed((Refusal) refusal));
    }

    @POST
    @Path("/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> feedback(@PathParam("token") String token, @Valid @NotNull FeedbackBody body) {
        Report given = body.toReport();
        return idempotency.post(tx -> feedback.give(tx, token, given)
                .replaceWith(() -> Response.ok(Map.of("recorded", true)).build()));
    }

    @POST
    @Path("/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> feedbackByForm(@PathParam("token") String token, @BeanParam FeedbackForm form) {
        return Uni.createFrom()
                .deferred(() -> {
                    Report given = form.toReport();
                    return idempotency.post(
                            tx -> feedback.give(tx, token, given).replaceWith(() -> backTo(token)));
                })
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> pages.closed((Refusal) refusal));
    }

    private static Response backTo(String token) {
        return Response.seeOther(URI.create("/a/" + token)).build();
    }
}
