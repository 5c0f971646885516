package io.jiaoying.warning.accounting.persistence;

import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.accounting.domain.Answer;
import io.jiaoying.warning.accounting.domain.Result;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Reached;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tables know of a target, short enough to group by, and as the one result it comes to. */
public final class SignRows {
    /** Columns {@code own_signs} and {@code answer_signs} of the call {@code c}. */
    public static final String JOIN = """
            LEFT JOIN LATERAL (SELECT array_agg(DISTINCT a.state || '|' || coalesce(a.outcome, '') || '|'
                    || CASE WHEN a.heard_seconds > 0 THEN 'heard' ELSE '' END) AS own_signs
                FROM attempt a WHERE a.call_id = c.id AND a.purpose = 'wake' AND a.who = 'self') own ON true
            LEFT JOIN LATERAL (SELECT array_agg(n.quality || CASE WHEN n.closes THEN '|closes' ELSE '|' END
                    ORDER BY n.recorded_at) AS answer_signs
                FROM answer n WHERE n.call_id = c.id) said ON true
            """;

    public static final String COLUMNS = "c.state, c.quality, c.stop_reason, own.own_signs, said.answer_signs";

    private SignRows() {}

    public static Result result(Row row) {
        String quality = textOrNull(row, "quality");
        return Result.of(
                CallState.of(row.getString("state")),
                quality == null ? null : Quality.of(quality).orElseThrow(),
                textOrNull(row, "stop_reason"),
                signs(row.getArrayOfStrings("own_signs"))
                        .flatMap(sign -> own(sign).stream())
                        .toList(),
                signs(row.getArrayOfStrings("answer_signs"))
                        .map(SignRows::answer)
                        .toList());
    }

    private static Stream<String[]> signs(String @Nullable [] signs) {
        return signs == null ? Stream.empty() : Arrays.stream(signs).map(sign -> sign.split("\\|", -1));
    }

    private static Optional<Reached> own(String[] sign) {
        Outcome outcome = Outcome.of(sign[1]).orElse(null);
        return Reached.by(AttemptState.of(sign[0]), outcome, sign[2].isEmpty() ? null : 1);
    }

    private static Answer answer(String[] sign) {
        return new Answer(Quality.of(sign[0]).orElseThrow(), !sign[1].isEmpty());
    }
}
