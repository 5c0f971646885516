package io.jiaoying.resource.application;

import io.jiaoying.resource.domain.RejectedLine;
import java.util.List;

/** What an import did, and which lines it left out. */
public record ImportResult(ImportCounts counts, List<RejectedLine> rejected) {}
