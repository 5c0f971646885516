package io.jiaoying.warning.calling.domain;

import java.util.Set;

/** Whether a refusal says that the number reaches nobody, whoever tries it and whenever. */
public final class DeadNumber {
    /** What carriers may say of a number that leads nowhere 空号; {@code no-number} is our own word for none at all. */
    private static final Set<String> REASONS = Set.of(
            "no-number",
            "not-a-number",
            "no-such-number",
            "unknown-number",
            "invalid-number",
            "unallocated",
            "out-of-service");

    private DeadNumber() {}

    public static boolean says(String reason) {
        return REASONS.contains(reason);
    }
}
