package io.jiaoying.warning.calling.application;

import java.util.List;
import java.util.stream.Collectors;

/** A call profile that cannot be used; each fault with its place, in Chinese and English. */
public final class BadProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProfileFaults.Fault> faults;

    BadProfileException(List<ProfileFaults.Fault> faults) {
        super(faults.stream()
                .map(ProfileFaults.Fault::text)
                .collect(Collectors.joining("; ", "叫应方案有误 bad call profile: ", "")));
        this.faults = List.copyOf(faults);
    }

    public List<ProfileFaults.Fault> faults() {
        return faults;
    }
}
