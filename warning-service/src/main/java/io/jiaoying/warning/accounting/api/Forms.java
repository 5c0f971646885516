package io.jiaoying.warning.accounting.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.warning.accounting.application.CallAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The three forms of a report; {@code Accept} decides, data where it leaves the choice. */
record Forms(Supplier<Object> data, Supplier<CallAccount> account, Supplier<Uni<String>> page, String fileName) {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<Variant> ALL = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, CSV, MediaType.TEXT_HTML_TYPE)
            .build();
    private static final String UTF_8 = "UTF-8";
    private static final String TOTALS = "totals";
    private static final String MISSED = "missed";

    /** Which sheet is wanted: those missed, unless totals are asked for. */
    static boolean wantsTotals(@Nullable String sheet) {
        if (sheet != null && !sheet.equals(TOTALS) && !sheet.equals(MISSED)) {
            throw Refusal.invalid("sheet", "须为 missed 或 totals", "must be missed or totals");
        }
        return TOTALS.equals(sheet);
    }

    Uni<Response> answer(MediaType form, boolean totals) {
        if (form.isCompatible(CSV)) {
            String lines = totals ? Sheets.totals(account.get()) : Sheets.missed(account.get());
            return Uni.createFrom()
                    .item(Response.ok(lines, CSV.withCharset(UTF_8))
                            .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(fileName))
                            .header("Cache-Control", "no-store")
                            .build());
        }
        if (form.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return page.get().map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset(UTF_8))
                    .header("Content-Security-Policy", ReportPages.POLICY)
                    .header("Cache-Control", "no-store")
                    .build());
        }
        return Uni.createFrom()
                .item(Response.ok(data.get(), MediaType.APPLICATION_JSON_TYPE).build());
    }

    static MediaType wanted(Request request) {
        Variant chosen = request.selectVariant(ALL);
        return chosen == null ? MediaType.APPLICATION_JSON_TYPE : chosen.getMediaType();
    }
}
