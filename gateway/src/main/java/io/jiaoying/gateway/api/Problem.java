package io.jiaoying.gateway.api;

import io.jiaoying.access.problem.Bilingual;
import io.jiaoying.access.problem.Language;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A refusal of the gateway itself as RFC 9457 problem+json, in Chinese unless English is asked for. */
record Problem(int status, String kind, Bilingual title, Bilingual detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem unauthorized() {
        return new Problem(
                401,
                "unauthenticated",
                Bilingual.of("未登录", "Not authenticated"),
                Bilingual.of("需要有效的访问令牌。", "A valid access token is needed."));
    }

    static Problem signInUnavailable() {
        return new Problem(
                503,
                "unavailable",
                Bilingual.of("登录服务暂不可用", "Sign-in is unavailable"),
                Bilingual.of("令牌暂时无法核验，请稍后再试", "Tokens cannot be verified at the moment; try again soon"));
    }

    static Problem notFound() {
        return new Problem(
                404,
                "not-found",
                Bilingual.of("没有这个地址", "Not found"),
                Bilingual.of("没有任何服务提供这个地址", "No service answers at this address"));
    }

    static Problem bodyTooLarge(long limitBytes) {
        return new Problem(
                413,
                "too-large",
                Bilingual.of("请求内容过大", "Body too large"),
                Bilingual.of("请求内容超过 " + limitBytes + " 字节", "The body has more than " + limitBytes + " bytes"));
    }

    static Problem serviceUnavailable(String chineseName, String serviceName) {
        return new Problem(
                503,
                "unavailable",
                Bilingual.of("服务暂不可用", "Service unavailable"),
                Bilingual.of(
                        chineseName + "（" + serviceName + "）暂时没有应答，请稍后再试",
                        serviceName + " does not answer at the moment; try again soon"));
    }

    static Problem serviceTimedOut(String chineseName, String serviceName) {
        return new Problem(
                504,
                "service-timed-out",
                Bilingual.of("服务应答超时", "Service timed out"),
                Bilingual.of(
                        chineseName + "（" + serviceName + "）没有在限时内应答，请求可能已经生效",
                        serviceName + " did not answer in time; the request may have taken effect"));
    }

    void answer(RoutingContext exchange) {
        HttpServerResponse response = exchange.response().setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        if (status == 503 || status == 429) {
            response.putHeader("Retry-After", "2");
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        RestOfBody.readAway(exchange);
        Language language = language(exchange.request());
        response.putHeader("Content-Language", language == Language.ENGLISH ? "en" : "zh-CN")
                .end(body(language))
                .onFailure(gone -> {});
    }

    Buffer body(Language language) {
        return new JsonObject()
                .put("type", "/problems/" + kind)
                .put("title", title.in(language))
                .put("status", status)
                .put("detail", detail.in(language))
                .toBuffer();
    }

    static Language language(HttpServerRequest request) {
        return Language.preferredBy(request.getHeader("Accept-Language"));
    }
}
