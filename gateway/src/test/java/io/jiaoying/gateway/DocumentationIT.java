package io.jiaoying.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(StubServices.class)
class DocumentationIT {
    @Test
    void one_document_describes_all_services() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("openapi", startsWith("3."), "servers[0].url", equalTo("/"))
                .body("paths", hasKey("/api/v1/incidents"), "paths", hasKey("/api/v1/warnings"))
                .body("paths", hasKey("/api/v1/people"), "paths", hasKey("/api/v1/stream"))
                .body("paths", not(hasKey("/api/v1/unrouted")))
                .body("components.schemas", hasKey("WarningView"), "components.schemas", hasKey("ResourceView"))
                .body("components.securitySchemes", hasKey("oidc"));
    }

    @Test
    void yaml_is_given_on_request() {
        given().queryParam("format", "yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(containsString("yaml"))
                .body(containsString("openapi: \"3.1.0\""));
        given().accept("application/yaml").get("/openapi").then().contentType(containsString("yaml"));
    }

    @Test
    void the_swagger_ui_is_at_exactly_api_docs_with_all_it_loads() {
        given().redirects()
                .follow(false)
                .get("/api-docs")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("swagger-ui"));
        for (String file :
                new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "favicon.ico"
                }) {
            given().get("/api-docs/" + file).then().statusCode(200);
        }
        given().get("/api-docs/start.js").then().statusCode(200).body(containsString("url: '/openapi'"));
        given().get("/api-docs/other").then().statusCode(404);
    }
}
