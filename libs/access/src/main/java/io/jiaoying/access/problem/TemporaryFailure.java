package io.jiaoying.access.problem;

/** A bean that recognises failures which pass by themselves; they are answered 503 instead of 500. */
public interface TemporaryFailure {

    boolean matches(Throwable failure);
}
