package io.jiaoying.incident.application;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.jiaoying.incident.domain.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names and numbers of people that one report or transmission gives: personal data, never part of its own content. */
public final class NamedPeople {
    private record Given(String field, String clear) {}

    private final List<Given> given = new ArrayList<>();

    /** Blank means not given. */
    @CanIgnoreReturnValue
    public NamedPeople and(String field, @Nullable String clear) {
        if (clear != null && !clear.isBlank()) {
            given.add(new Given(field, clear.strip()));
        }
        return this;
    }

    List<PersonalData> of(UUID owner) {
        return given.stream()
                .map(one -> new PersonalData(owner, one.field(), one.clear()))
                .toList();
    }

    /** Names of the fields given, never their values. */
    List<String> fields() {
        return given.stream().map(Given::field).toList();
    }

    @Override
    public String toString() {
        return "NamedPeople" + fields();
    }
}
