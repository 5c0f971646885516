package io.jiaoying.incident.document.api;

import io.jiaoying.incident.document.domain.Paper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Renders the printed page; it loads nothing from anywhere and is kept by no cache. */
@ApplicationScoped
class PaperPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private final Template page;

    PaperPage(@Location("report-paper.html") Template page) {
        this.page = page;
    }

    Uni<Response> show(Paper paper) {
        return Uni.createFrom()
                .completionStage(() -> page.data("paper", paper).renderAsync())
                .map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .header("Content-Security-Policy", POLICY)
                        .build());
    }
}
