package io.jiaoying.incident.api;

import io.jiaoying.incident.report.domain.PhoneCall.ToldBefore;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A leader or unit whom the caller had told already; the name comes back masked. */
record ToldBeforeJson(
        @Nullable String unit,

        @Nullable
        @Size(max = Phones.LONGEST_NAME)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "不得含有控制字符 | must not contain control characters")
        String name,

        @Nullable String post,
        @Nullable Instant at) {
    private static final String NOBODY_NAMED = "—";

    static List<ToldBefore> toldBefore(List<ToldBeforeJson> given) {
        return given.stream()
                .map(one -> new ToldBefore(one.unit, one.post, Instants.toMillis(one.at)))
                .toList();
    }

    /** The names, one a line in the order of the list; null when there is none. */
    static @Nullable String names(List<ToldBeforeJson> given) {
        List<String> names = given.stream()
                .map(one -> one.name == null || one.name.isBlank() ? NOBODY_NAMED : one.name.strip())
                .toList();
        return names.stream().allMatch(NOBODY_NAMED::equals) ? null : String.join("\n", names);
    }

    static List<ToldBeforeJson> of(List<ToldBefore> told, @Nullable String names) {
        List<String> lines = Objects.requireNonNullElse(names, "").lines().toList();
        var all = new ArrayList<ToldBeforeJson>();
        for (ToldBefore one : told) {
            String name = all.size() < lines.size() ? lines.get(all.size()) : NOBODY_NAMED;
            all.add(new ToldBeforeJson(one.unit(), name.startsWith(NOBODY_NAMED) ? null : name, one.post(), one.at()));
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "ToldBeforeJson[" + unit + "]";
    }
}
