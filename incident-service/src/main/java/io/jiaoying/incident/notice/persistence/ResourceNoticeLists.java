package io.jiaoying.incident.notice.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.notice.application.InstalledNotices;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeList;
import io.jiaoying.incident.notice.domain.NoticeMoment;
import io.jiaoying.incident.notice.domain.NoticeRule;
import io.jiaoying.regions.Regions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Notice lists shipped as JSON resources; a fault in one, or an unknown neighbour, stops the start. */
@Startup
@ApplicationScoped
class ResourceNoticeLists implements InstalledNotices {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final List<NoticeList> lists;
    private final Map<String, List<String>> neighbours;

    ResourceNoticeLists(NoticeSettings settings) {
        this.lists = settings.lists().stream().map(ResourceNoticeLists::load).toList();
        this.neighbours = Map.copyOf(settings.neighbours());
        neighbours.forEach((county, around) -> {
            require(county);
            around.forEach(ResourceNoticeLists::require);
        });
    }

    @Override
    public List<NoticeList> lists() {
        return lists;
    }

    @Override
    public Map<String, List<String>> neighbours() {
        return neighbours;
    }

    private static void require(String code) {
        if (!Regions.get().known(code)) {
            throw new IllegalStateException("jiaoying.notices.neighbours names an unknown region: " + code);
        }
    }

    private static NoticeList load(String name) {
        String resource = "/notice-lists/" + name + ".json";
        try (InputStream in = ResourceNoticeLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no notice list " + resource);
            }
            return read(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Notice list " + name + " cannot be read", e);
        }
    }

    private static NoticeList read(JsonNode list) {
        var rules = new ArrayList<NoticeRule>();
        list.required("rules").forEach(rule -> rules.add(rule(rule)));
        return new NoticeList(
                text(list, "id"),
                text(list, "version"),
                OffsetDateTime.parse(text(list, "effectiveFrom")).toInstant(),
                List.copyOf(rules));
    }

    private static NoticeRule rule(JsonNode rule) {
        var types = new ArrayList<String>();
        rule.required("eventTypes").forEach(type -> types.add(knownType(type.asText())));
        return new NoticeRule(
                text(rule, "id"),
                NoticeKind.of(text(rule, "kind")).orElseThrow(),
                text(rule, "recipient"),
                text(rule, "name"),
                List.copyOf(types),
                NoticeMoment.of(text(rule, "moment")).orElseThrow(),
                text(rule, "basis"),
                rule.required("verified").asBoolean());
    }

    private static String knownType(String type) {
        if (!type.equals("*") && !EventTypes.isKnownOrFamily(type)) {
            throw new IllegalStateException("A notice list names an unknown event type: " + type);
        }
        return type;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }
}
