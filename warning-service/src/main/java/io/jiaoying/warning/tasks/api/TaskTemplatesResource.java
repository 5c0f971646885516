package io.jiaoying.warning.tasks.api;

import io.jiaoying.access.paging.Page;
import io.jiaoying.warning.tasks.application.TaskTemplates;
import io.jiaoying.warning.tasks.domain.TaskTemplate;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What warnings oblige to here, by which article; it changes with the configuration only. */
@Path("/api/v1/task-templates")
@Authenticated
public class TaskTemplatesResource {
    private final TaskTemplates templates;

    TaskTemplatesResource(TaskTemplates templates) {
        this.templates = templates;
    }

    /**
     * A template.
     *
     * @param phase {@code in-force} or {@code ended}
     * @param colours empty for every colour; so are the two lists after it
     * @param each {@code county} or {@code township}: whose task it is
     */
    record TemplateView(
            String code,
            String title,
            String titleEn,
            String basis,
            boolean verified,
            String phase,
            List<String> colours,
            List<String> eventTypes,
            List<String> regions,
            String each,
            String within,
            Map<String, String> options) {
        static TemplateView of(TaskTemplate template) {
            return new TemplateView(
                    template.code(),
                    template.title(),
                    template.titleEn(),
                    template.basis(),
                    template.verified(),
                    template.phase().wire(),
                    template.colours(),
                    template.eventTypes(),
                    template.regions(),
                    template.each().name().toLowerCase(Locale.ROOT),
                    template.within().toString(),
                    template.options());
        }
    }

    @GET
    public Page<TemplateView> templates() {
        return new Page<>(templates.all().stream().map(TemplateView::of).toList(), null);
    }
}
