package io.jiaoying.resource.application;

import io.jiaoying.access.problem.Refusal;

/** The refusal (404) of an id that is not in the directory (any more). */
public final class NoSuchPerson {
    private NoSuchPerson() {}

    public static Refusal refusal() {
        return Refusal.notFound("没有这个人。", "There is no such person.");
    }
}
