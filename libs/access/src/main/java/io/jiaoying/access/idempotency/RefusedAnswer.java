package io.jiaoying.access.idempotency;

import jakarta.ws.rs.core.Response;

/** Carries a refusing answer out of the transaction, which it rolls back on its way. */
final class RefusedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    private RefusedAnswer(Response response) {
        super("refused with " + response.getStatus(), null, false, false);
        this.response = response;
    }

    static void throwIfRefused(Response response) {
        if (response.getStatus() >= 400) {
            throw new RefusedAnswer(response);
        }
    }

    Response response() {
        return response;
    }
}
