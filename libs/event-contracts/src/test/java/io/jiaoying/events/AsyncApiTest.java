package io.jiaoying.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jiaoying.events.EventTypes.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private final JsonNode asyncApi = Resources.json("/asyncapi.yaml", new YAMLMapper());

    @Test
    void it_is_version_3() {
        assertThat(asyncApi.get("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void every_topic_is_a_channel_and_carries_exactly_its_types() {
        Set<String> channels = new HashSet<>();
        asyncApi.get("channels").fieldNames().forEachRemaining(channels::add);
        assertThat(channels).isEqualTo(Set.copyOf(Topics.ALL));

        for (String topic : Topics.ALL) {
            Set<String> expected = EventTypes.all().stream()
                    .filter(type -> type.topic().equals(topic))
                    .map(EventType::name)
                    .collect(toSet());
            assertThat(typesOn(topic)).as(topic).isEqualTo(expected);
        }
    }

    @Test
    void every_message_points_at_the_schema_of_its_type() {
        for (JsonNode message : asyncApi.at("/components/messages")) {
            String type = message.get("name").asText();
            assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./schemas/" + type + ".json");
            assertThat(Resources.schema(type)).isNotNull();
        }
    }

    @Test
    void every_reference_inside_the_document_leads_somewhere() {
        List<String> broken = asyncApi.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith("#/"))
                .filter(ref -> resolve(ref).isMissingNode())
                .toList();

        assertThat(asyncApi.findValuesAsText("$ref")).hasSizeGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    @Test
    void the_headers_are_those_of_cloudevents_binary_mode() {
        JsonNode headers = asyncApi.at("/components/messageTraits/cloudEvent/headers/properties");
        List<String> names = new ArrayList<>();
        headers.fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_specversion",
                        "ce_correlationid",
                        "ce_causationid",
                        "ce_region",
                        "traceparent",
                        "content-type");
    }

    @Test
    void every_subscription_is_an_operation() {
        for (Topics.Subscription subscription : Topics.SUBSCRIPTIONS) {
            String operation = subscription.consumer() + "-reads-" + subscription.topic();
            assertThat(asyncApi.at("/operations").has(operation)).as(operation).isTrue();
        }
    }

    private Set<String> typesOn(String topic) {
        Set<String> types = new HashSet<>();
        for (JsonNode reference : asyncApi.get("channels").get(topic).get("messages")) {
            types.add(resolve(reference.get("$ref").asText()).get("name").asText());
        }
        return types;
    }

    private JsonNode resolve(String reference) {
        return asyncApi.at(reference.substring(1));
    }
}
