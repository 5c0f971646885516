package io.jiaoying.access.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problems answered before a request reaches the REST layer. */
public final class PlainProblem {
    private PlainProblem() {}

    public static void tooLarge(RoutingContext context) {
        answer(context, ProblemType.TOO_LARGE);
    }

    public static void invalid(RoutingContext context) {
        answer(context, ProblemType.INVALID_REQUEST);
    }

    /** 503 that asks to come again in a second. */
    public static void overloaded(RoutingContext context) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        answer(context, ProblemType.UNAVAILABLE);
    }

    static void answer(RoutingContext context, ProblemType problem) {
        Language language = Language.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        JsonObject body = new JsonObject()
                .put("type", problem.uri().toString())
                .put("status", problem.status())
                .put("title", problem.title().in(language))
                .put("detail", problem.detail().in(language))
                .put("instance", context.request().path());
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(body.toBuffer());
    }
}
