package io.jiaoying.access.paging;

import io.jiaoying.access.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list parameters {@code limit} (1 to 500, 50 by default) and {@code cursor}; take it as {@code @BeanParam}. */
public final class PageRequest {
    private static final int DEFAULT = 50;
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /** A text, because RESTEasy would answer 404 to a limit that is no number. */
    @QueryParam("limit")
    public @Nullable String limit;

    @QueryParam("cursor")
    public @Nullable String cursor;

    public int limit() {
        if (limit == null) {
            return DEFAULT;
        }
        int number = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw Refusal.invalid("limit", "须为 1 到 500 的整数", "must be a whole number from 1 to 500");
        }
        return number;
    }

    /** One row more than asked for, to learn whether there is a next page. */
    public int rows() {
        return limit() + 1;
    }

    /** The place to go on from; {@code size} is how many values the list sorts by. */
    public Optional<Cursor> after(int size) {
        return Optional.ofNullable(cursor).map(text -> Cursor.parse(text, size));
    }
}
