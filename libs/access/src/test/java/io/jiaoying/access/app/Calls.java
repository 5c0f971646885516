package io.jiaoying.access.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests to the test application, and what every problem has. */
public final class Calls {
    public static final String GOOD = """
            {"eventType":"fire","occurredAt":"2026-07-04T04:01:00+08:00","place":{"region":"610725101201"},"exercise":false}""";

    private Calls() {}

    public static RequestSpecification duty() {
        return given().auth().oauth2(TestTokens.countyDuty()).contentType("application/json");
    }

    /** The good report with a part replaced. */
    public static String with(String from, String to) {
        return GOOD.replace(from, to);
    }

    public static ValidatableResponse refused(String body) {
        return problem(duty().body(body).post("/api/v1/reports").then(), 400);
    }

    public static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.log()
                .ifValidationFails()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("status", is(status))
                .body("type", startsWith("/problems/"))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }
}
