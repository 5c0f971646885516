package io.jiaoying.resource.api;

import io.jiaoying.access.problem.Language;
import io.jiaoying.resource.application.ImportResult;
import io.jiaoying.resource.domain.Flaw;
import io.jiaoying.resource.domain.RejectedLine;
import java.util.List;

/** What an import did, and which lines it left out and why. */
public record ImportView(int imported, int updated, int unchanged, List<Rejected> rejected) {

    /** A line of the file, counted from 1 with the header. */
    public record Rejected(long line, String field, String message) {
        static Rejected of(RejectedLine rejected, Language language) {
            Flaw flaw = rejected.flaw();
            String message = language == Language.ENGLISH ? flaw.english() : flaw.chinese();
            return new Rejected(rejected.line(), flaw.field(), message);
        }
    }

    static ImportView of(ImportResult result, Language language) {
        return new ImportView(
                result.counts().imported(),
                result.counts().updated(),
                result.counts().unchanged(),
                result.rejected().stream()
                        .map(rejected -> Rejected.of(rejected, language))
                        .toList());
    }
}
