package io.jiaoying.access.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Problems answered before a request reaches the REST layer. */
public final class PlainProblem {
    /** By language and path: these are told by the thousand, and only on the few paths that admit so many. */
    private static final Map<String, byte[]> OVERLOADED = new ConcurrentHashMap<>();

    private PlainProblem() {}

    public static void tooLarge(RoutingContext context) {
        answer(context, ProblemType.TOO_LARGE);
    }

    public static void invalid(RoutingContext context) {
        answer(context, ProblemType.INVALID_REQUEST);
    }

    /** 503 that asks to come again in a second; for a fixed path, not for one with parameters. */
    public static void overloaded(RoutingContext context) {
        Language language = language(context);
        String path = context.request().path();
        byte[] body =
                OVERLOADED.computeIfAbsent(language.name() + path, key -> body(ProblemType.UNAVAILABLE, language, path)
                        .getBytes());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        answer(context, ProblemType.UNAVAILABLE, Buffer.buffer(body));
    }

    static void answer(RoutingContext context, ProblemType problem) {
        answer(
                context,
                problem,
                body(problem, language(context), context.request().path()));
    }

    private static void answer(RoutingContext context, ProblemType problem, Buffer body) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(body);
    }

    private static Language language(RoutingContext context) {
        return Language.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Buffer body(ProblemType problem, Language language, String path) {
        return new JsonObject()
                .put("type", problem.uri().toString())
                .put("status", problem.status())
                .put("title", problem.title().in(language))
                .put("detail", problem.detail().in(language))
                .put("instance", path)
                .toBuffer();
    }
}
