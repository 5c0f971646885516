package io.jiaoying.resource.api;

import io.jiaoying.resource.domain.EntryDraft;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person as sent; the fields are those of the CSV header. */
public record PersonRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String post,
        @Nullable String region,
        @Nullable String phone,
        @Nullable String superior,
        @Nullable String deputyOf,
        @Nullable String email) {

    EntryDraft draft(String idInForce) {
        return new EntryDraft(
                idInForce,
                text(name),
                text(post),
                text(region),
                text(phone),
                text(superior),
                text(deputyOf),
                text(email));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    @Override
    public String toString() {
        return "PersonRequest[id=" + id + "]";
    }
}
