package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.GradeVerdict;
import io.jiaoying.incident.domain.RaisedFlag;
import java.time.Duration;
import java.util.List;

/**
 * What decides which rules bind an incident.
 *
 * @param casualtiesChanged whether the report at hand changed how many are known dead, missing or injured
 * @param sinceOccurrence how long ago it occurred
 * @param ongoing how long it has lasted: until now, or until the response ended
 */
public record Circumstances(
        String eventType,
        GradeVerdict verdict,
        Figures figures,
        List<String> sensitive,
        boolean casualtiesChanged,
        Duration sinceOccurrence,
        Duration ongoing) {

    /** One that goes on still. */
    public static Circumstances ongoing(
            String eventType,
            GradeVerdict verdict,
            Figures figures,
            List<String> sensitive,
            boolean casualtiesChanged,
            Duration sinceOccurrence) {
        return new Circumstances(
                eventType, verdict, figures, sensitive, casualtiesChanged, sinceOccurrence, sinceOccurrence);
    }

    /** As the law sees it: graded by what is verified. */
    Circumstances byLaw() {
        return new Circumstances(
                eventType, verdict.asByLaw(), figures, sensitive, casualtiesChanged, sinceOccurrence, ongoing);
    }

    public List<String> flags() {
        return verdict.flags().stream().map(RaisedFlag::id).toList();
    }
}
