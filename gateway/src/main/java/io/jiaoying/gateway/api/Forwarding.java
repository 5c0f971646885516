package io.jiaoying.gateway.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;

/** What services learn about the caller, and what callers do not learn about services. */
final class Forwarding {
    /** Claims about the way here that only the gateway may make; Expect is answered by the gateway. */
    private static final List<String> NOT_FROM_OUTSIDE =
            List.of("Forwarded", "X-Forwarded-Port", "X-Real-IP", "Expect");

    /** RFC 9110 §7.6.1: for one connection only; Transfer-Encoding is the HTTP library's own business. */
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");

    private Forwarding() {}

    static void prepare(ProxyRequest request) {
        HttpServerRequest outside = request.proxiedRequest();
        MultiMap headers = request.headers();
        removeHopByHop(headers);
        NOT_FROM_OUTSIDE.forEach(headers::remove);
        headers.set("X-Forwarded-For", outside.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", outside.scheme() == null ? "http" : outside.scheme());
        if (outside.authority() != null) {
            headers.set("X-Forwarded-Host", outside.authority().toString());
        }
    }

    static void prepare(ProxyResponse response, URI address) {
        removeHopByHop(response.headers());
        hideAddress(response, address);
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String named : headers.getAll("Connection")) {
            for (String name : named.split(",")) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /** A Location with the service's own address becomes one relative to the gateway (RFC 9110 §10.2.2 allows it). */
    private static void hideAddress(ProxyResponse response, URI address) {
        String location = response.headers().get("Location");
        if (location == null) {
            return;
        }
        URI target = URI.create(location);
        if (target.isAbsolute() && target.getPort() == address.getPort() && target.getRawPath() != null) {
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            response.headers().set("Location", target.getRawPath() + query);
        }
    }
}
