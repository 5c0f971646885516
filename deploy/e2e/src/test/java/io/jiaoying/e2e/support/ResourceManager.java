package io.jiaoying.e2e.support;

/** A resource manager of one county: the realm has none. */
public final class ResourceManager {
    private ResourceManager() {}

    public static Api of(String county, StackUnderTest stack) {
        return MadePerson.of("e2e-resource-manager", "resource-manager", county, stack);
    }
}
