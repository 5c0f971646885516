package io.jiaoying.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.jiaoying.events.EventTypes.EventType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractFilesTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    /** The publishing office 发布单位, not a person. */
    private static final Set<String> NAMES_OF_OFFICES = Set.of("issuerName");

    static Iterable<EventType> types() {
        return EventTypes.all();
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_there_are_no_others() {
        Set<String> names = EventTypes.all().stream().map(EventType::name).collect(toSet());

        assertThat(Resources.namesIn("schemas")).isEqualTo(names);
        assertThat(Resources.namesIn("examples")).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_is_valid(EventType type) {
        assertThat(faults(type, Resources.example(type.name()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_shows_every_property(EventType type) {
        assertThat(fieldNames(Resources.example(type.name()))).isEqualTo(componentNames(type, false));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_becomes_its_record_and_the_same_json_again(EventType type) throws Exception {
        JsonNode example = Resources.example(type.name());

        Event event = EventJson.read(type.record(), EventJson.mapper().writeValueAsBytes(example));

        assertThat(EventJson.mapper().readTree(EventJson.write(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_describes_exactly_the_record(EventType type) {
        JsonNode schema = Resources.schema(type.name());

        assertThat(fieldNames(schema.get("properties"))).isEqualTo(componentNames(type, false));
        assertThat(texts(schema.get("required"))).isEqualTo(componentNames(type, true));
        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asText()).endsWith(":" + type.name());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_missing_required_property_and_a_wrong_type_are_faults(EventType type) {
        for (String field : componentNames(type, true)) {
            ObjectNode lacking = Resources.example(type.name()).deepCopy();
            lacking.remove(field);
            assertThat(faults(type, lacking)).as("without %s", field).isNotEmpty();

            ObjectNode wrong = Resources.example(type.name()).deepCopy();
            wrong.putObject(field);
            assertThat(faults(type, wrong)).as("object as %s", field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_property_added_later_is_no_fault(EventType type) {
        ObjectNode later = Resources.example(type.name()).deepCopy();
        later.put("addedLater", true);

        assertThat(faults(type, later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void only_the_directory_knows_persons(EventType type) {
        Set<String> personal =
                new HashSet<>(fieldNames(Resources.schema(type.name()).get("properties")));
        personal.removeIf(field -> !field.matches("(?i).*(phone|mobile|tel|mail|name|contact|commander|address).*"));
        personal.removeAll(NAMES_OF_OFFICES);

        if (!type.topic().equals(Topics.DIRECTORY)) {
            assertThat(personal).isEmpty();
        }
    }

    @Test
    void numbers_in_the_directory_are_sealed() {
        assertThat(componentNames(
                        EventTypes.find("directory.person-registered.v1").orElseThrow(), false))
                .contains("phoneSealed", "emailSealed")
                .doesNotContain("phone", "email");
    }

    private static Set<String> faults(EventType type, JsonNode data) {
        JsonSchema schema = SCHEMAS.getSchema(Resources.schema(type.name()));
        return schema.validate(data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(Object::toString)
                .collect(toSet());
    }

    private static Set<String> componentNames(EventType type, boolean requiredOnly) {
        return Arrays.stream(type.record().getRecordComponents())
                .filter(component -> !requiredOnly || !isNullable(component))
                .map(RecordComponent::getName)
                .collect(toSet());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Set<String> fieldNames(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(toSet());
    }
}
