package io.jiaoying.gateway.domain;

/** What answers without a token; carriers sign their call-backs and a phone page's token is in its path. */
public final class PublicPaths {
    private PublicPaths() {}

    public static boolean answersWithoutToken(String method, String path) {
        if (RoutingTable.ambiguous(path)) {
            return false;
        }
        return isDocumentation(path)
                || isUnder("/q/health", path)
                || path.startsWith("/a/")
                || (isRead(method) && path.equals("/api/v1/cap/feed"))
                || (method.equals("POST") && path.startsWith("/api/v1/carriers/"));
    }

    private static boolean isDocumentation(String path) {
        return path.equals("/openapi") || isUnder("/api-docs", path);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean isUnder(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
