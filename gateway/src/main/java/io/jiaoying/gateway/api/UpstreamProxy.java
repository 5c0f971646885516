package io.jiaoying.gateway.api;

import io.jiaoying.gateway.domain.BodyLimit;
import io.jiaoying.gateway.domain.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The way to one service: streams both bodies, never repeats a request, says which service does not answer. */
final class UpstreamProxy implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(UpstreamProxy.class);
    private static final String LIMITED_BODY = "limited-body";
    private static final long CONNECT_MILLIS = 2_000;
    private static final long SILENCE_MILLIS = 30_000;
    private static final long CSV_SILENCE_MILLIS = 600_000;

    private final Upstream upstream;
    private final URI address;
    private final HttpProxy proxy;

    UpstreamProxy(Upstream upstream, URI address, HttpClient client) {
        this.upstream = upstream;
        this.address = address;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .originRequestProvider(this::connect)
                .addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    private Future<HttpClientRequest> connect(HttpServerRequest request, HttpClient client) {
        return client.request(new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setConnectTimeout(CONNECT_MILLIS)
                .setTimeout(limit(request) == BodyLimit.CSV_IMPORT_BYTES ? CSV_SILENCE_MILLIS : SILENCE_MILLIS));
    }

    private static long limit(HttpServerRequest request) {
        return BodyLimit.bytes(request.method().name(), request.path(), request.getHeader("Content-Type"));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        Forwarding.prepare(request);
        Body body = request.getBody();
        if (body != null && body.length() < 0) {
            LimitedBody limited = new LimitedBody(body.stream(), limit(request.proxiedRequest()));
            context.set(LIMITED_BODY, limited);
            request.setBody(Body.body(limited));
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(refusal(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Forwarding.prepare(context.response(), address);
        return context.sendResponse();
    }

    private ProxyResponse refusal(ProxyContext context, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        Problem problem = problem(context, failure);
        if (problem.status() >= 500) {
            LOG.warnf("%s did not answer %s: %s", upstream.serviceName(), request.method(), failure.toString());
        }
        ProxyResponse response = context.request().release().response();
        response.headers().clear();
        if (problem.status() == 503) {
            response.putHeader("Retry-After", "2");
        }
        return response.setStatusCode(problem.status())
                .setStatusMessage(null)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .setBody(Body.body(problem.body(Problem.language(request))));
    }

    private Problem problem(ProxyContext context, Throwable failure) {
        LimitedBody limited = context.get(LIMITED_BODY, LimitedBody.class);
        if (limited != null && limited.exceeded()) {
            return Problem.bodyTooLarge(limit(context.request().proxiedRequest()));
        }
        return failure instanceof TimeoutException
                ? Problem.serviceTimedOut(upstream.chineseName(), upstream.serviceName())
                : Problem.serviceUnavailable(upstream.chineseName(), upstream.serviceName());
    }
}
