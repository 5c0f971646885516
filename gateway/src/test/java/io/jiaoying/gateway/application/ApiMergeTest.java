package io.jiaoying.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiMergeTest {
    private static final String FRAME =
            "{'openapi':'3.1.0','security':[{'oidc':[]}],'paths':{},'components':{'securitySchemes':{'oidc':{}}}}";
    private static final String SAME = "'Page':{'type':'object'}";

    private static final ApiPart INCIDENTS = part(
            "incident-service",
            "{'paths':{'/api/v1/incidents':{'get':{'operationId':'list','security':[{'x':[]}],'responses':{'200':{'$ref':'#/components/schemas/View'}}}}},"
                    + "'components':{'securitySchemes':{'x':{}},'schemas':{" + SAME
                    + ",'View':{'title':'incident'}}}}");

    private static final ApiPart WARNINGS = part(
            "warning-service",
            "{'paths':{'/a/{token}':{'get':{'tags':['Other'],'responses':{'200':{'$ref':'#/components/schemas/View'}}}}},"
                    + "'components':{'schemas':{" + SAME
                    + ",'View':{'title':'warning','p':{'$ref':'#/components/schemas/Page'}}}}}");

    @Test
    void components_of_one_name_stay_apart_and_equal_ones_are_one() {
        ObjectNode merged = new ApiMerge(json(FRAME), (service, path) -> true).merge(List.of(INCIDENTS, WARNINGS));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Page", "View", "WarningView");
        assertThat(merged.at("/paths/~1api~1v1~1incidents/get/responses/200/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/View");
        assertThat(merged.at("/paths/~1a~1{token}/get/responses/200/$ref").asText())
                .isEqualTo("#/components/schemas/WarningView");
    }

    @Test
    void there_is_one_security_scheme_and_public_paths_say_so() {
        ObjectNode merged = new ApiMerge(json(FRAME), (service, path) -> true).merge(List.of(INCIDENTS, WARNINGS));

        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("oidc");
        assertThat(merged.at("/paths/~1api~1v1~1incidents/get/security").isMissingNode())
                .isTrue();
        assertThat(merged.at("/paths/~1a~1{token}/get/security")).isEmpty();
        assertThat(merged.at("/paths/~1a~1{token}/get/tags/0").asText()).isEqualTo("warning-service");
    }

    @Test
    void what_is_not_routed_is_not_described() {
        ObjectNode merged = new ApiMerge(json(FRAME), (service, path) -> path.startsWith("/api"))
                .merge(List.of(INCIDENTS, WARNINGS));

        assertThat(merged.at("/paths").fieldNames()).toIterable().containsExactly("/api/v1/incidents");
    }

    private static ApiPart part(String service, String document) {
        return new ApiPart(service, json(document));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
