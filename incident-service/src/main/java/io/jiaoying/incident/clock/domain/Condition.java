package io.jiaoying.incident.clock.domain;

/** A compiled condition of a rule over what is known. */
@FunctionalInterface
public interface Condition {
    Condition ALWAYS = facts -> true;

    boolean holds(Circumstances facts);

    /** Port: the language of conditions. */
    @FunctionalInterface
    interface Language {
        /** IllegalArgumentException with the reason when it does not compile. */
        Condition compile(String text);
    }
}
