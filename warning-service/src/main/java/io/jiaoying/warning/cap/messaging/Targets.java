package io.jiaoying.warning.cap.messaging;

import io.jiaoying.warning.cap.domain.PublicAddress;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request really goes: the name is looked up once, and what was checked is what is connected to. */
final class Targets {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Targets() {}

    /** One looked-up address. */
    record Target(URI uri, InetAddress address) {
        RequestOptions options(HttpMethod method) {
            boolean tls = uri.getScheme().equals("https");
            int standard = tls ? HTTPS : HTTP;
            int port = uri.getPort() < 0 ? standard : uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return new RequestOptions()
                    .setMethod(method)
                    .setHost(uri.getHost())
                    .setPort(port)
                    .setSsl(tls)
                    .setURI(path + query)
                    .setFollowRedirects(false)
                    .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()));
        }
    }

    static Uni<Target> resolve(URI uri, boolean allowPrivate) {
        return Uni.createFrom()
                .item(() -> new Target(uri, address(uri, allowPrivate)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static InetAddress address(URI uri, boolean allowPrivate) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("no http or https address: " + uri);
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(uri.getHost()))
                    .filter(address -> allowPrivate || PublicAddress.isOne(address))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            uri.getHost() + " is no public address, and the operator has not allowed others"));
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(uri.getHost() + " is not known", unknown);
        }
    }
}
