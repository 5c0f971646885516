package io.jiaoying.e2e.support;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one stack before the first story, hands it to all, and stops it after the last, however they went. */
public final class StackExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(StackExtension.class);

    private static @Nullable RuntimeException failure;

    private record Running(StackUnderTest stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stackOf(context).ensureWhole();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StackUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stackOf(context);
    }

    private static StackUnderTest stackOf(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, key -> new Running(startOnce()), Running.class)
                .stack();
    }

    /** When it does not start, every story says why, and none tries again. */
    private static synchronized StackUnderTest startOnce() {
        if (failure != null) {
            throw new IllegalStateException("the stack did not start: " + failure.getMessage(), failure);
        }
        try {
            return StackUnderTest.started();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
