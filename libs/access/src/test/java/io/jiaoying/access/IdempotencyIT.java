package io.jiaoying.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.jiaoying.access.app.TestDatabase;
import io.jiaoying.access.idempotency.KeyPurgeAccess;
import io.jiaoying.access.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyIT {
    private static final String FIRE = """
            {"eventType":"fire","occurredAt":"2026-07-04T04:01:00+08:00","place":{"region":"610725101201"}}""";
    private static final String CLOSURE = "/api/v1/reports/6f1d6f0e-35a1-4d9c-9d0b-0c5a3f1f3f11/closure";

    @Inject
    Pool pool;

    @Inject
    KeyPurgeAccess purge;

    @BeforeEach
    void start_empty() {
        sql("truncate effect, idempotency_key");
    }

    private static Response post(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/reports");
    }

    private static Response act(String token, String key, String query) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).post(CLOSURE + query);
    }

    private static Answer answer(Response response) {
        return new Answer(
                response.statusCode(),
                response.header("Location"),
                response.header("Content-Type"),
                new String(response.asByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private long count(String table) {
        return pool.query("select count(*) from " + table)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        Answer first = answer(post(TestTokens.countyDuty(), "k1", FIRE));
        Answer second = answer(post(TestTokens.countyDuty(), "k1", FIRE));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.location()).startsWith("/api/v1/reports/");
        assertThat(first.contentType()).startsWith("application/json");
        assertThat(second).isEqualTo(first);
        assertThat(count("effect")).isEqualTo(1);
    }

    @Test
    void an_answer_with_a_key_looks_like_one_without() {
        Response with = post(TestTokens.countyDuty(), "k1", FIRE);
        Response without = given().auth()
                .oauth2(TestTokens.countyDuty())
                .contentType("application/json")
                .body(FIRE)
                .post("/api/v1/reports");
        assertThat(with.contentType()).isEqualTo(without.contentType());
        assertThat(with.asString().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(without.asString().replaceAll("[0-9a-f-]{36}", ""));
    }

    @Test
    void many_at_once_have_one_effect_and_one_answer() {
        List<CompletableFuture<Answer>> calls = IntStream.range(0, 8)
                .mapToObj(
                        call -> CompletableFuture.supplyAsync(() -> answer(post(TestTokens.countyDuty(), "k1", FIRE))))
                .toList();
        List<Answer> answers =
                calls.stream().map(CompletableFuture::join).distinct().toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).status()).isEqualTo(201);
        assertThat(count("effect")).isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_409_and_changes_nothing() {
        assertThat(post(TestTokens.countyDuty(), "k1", FIRE).statusCode()).isEqualTo(201);
        post(TestTokens.countyDuty(), "k1", FIRE.replace("fire", "flood"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("/problems/idempotency-key-reused"));
        assertThat(count("effect")).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_one_party_and_one_path() {
        assertThat(post(TestTokens.countyDuty(), "k1", FIRE).statusCode()).isEqualTo(201);
        assertThat(post(TestTokens.provinceDuty(), "k1", FIRE.replace("fire", "flood"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(act(TestTokens.countyDuty(), "k1", "").statusCode()).isEqualTo(200);
        assertThat(count("effect")).isEqualTo(3);
    }

    @Test
    void a_post_that_acts_and_has_no_body_is_repeated_too() {
        Answer first = answer(act(TestTokens.countyDuty(), "k2", ""));
        Answer second = answer(act(TestTokens.countyDuty(), "k2", ""));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second).isEqualTo(first);
        assertThat(count("effect")).isEqualTo(1);
    }

    @Test
    void a_refused_effect_leaves_neither_effect_nor_key() {
        for (String how : List.of("thrown", "returned")) {
            assertThat(act(TestTokens.countyDuty(), "k3", "?refuse=" + how).statusCode())
                    .isIn(409, 422);
            assertThat(count("effect")).isZero();
            assertThat(count("idempotency_key")).isZero();
        }
        assertThat(act(TestTokens.countyDuty(), "k3", "").statusCode()).isEqualTo(200);
        assertThat(count("effect")).isEqualTo(1);
    }

    @Test
    void an_invalid_body_leaves_no_key() {
        assertThat(post(TestTokens.countyDuty(), "k4", "{}").statusCode()).isEqualTo(400);
        assertThat(post(TestTokens.countyDuty(), "k4", FIRE).statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_is_visible_ascii_of_at_most_255_characters() {
        for (String key : List.of("", "k 1", "x".repeat(256))) {
            post(TestTokens.countyDuty(), key, FIRE)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", is("Idempotency-Key"));
        }
        assertThat(count("effect")).isZero();
    }

    @Test
    void without_a_key_every_post_has_its_effect() {
        String keys = IntStream.range(0, 2)
                .mapToObj(call -> given().auth().oauth2(TestTokens.countyDuty()).post(CLOSURE))
                .map(response -> String.valueOf(response.statusCode()))
                .collect(Collectors.joining(","));
        assertThat(keys).isEqualTo("200,200");
        assertThat(count("effect")).isEqualTo(2);
        assertThat(count("idempotency_key")).isZero();
    }

    @Test
    void keys_are_purged_after_72_hours() {
        sql(
                "insert into idempotency_key (party, method, path, key, body_sha256, created_at)"
                        + " select 'p', 'POST', '/x', 'old' || n, '\\x00', now() - interval '72 hours 1 minute' from generate_series(1, 12001) n");
        sql("insert into idempotency_key (party, method, path, key, body_sha256, created_at)"
                + " values ('p', 'POST', '/x', 'young', '\\x00', now() - interval '71 hours 59 minutes')");
        assertThat(purge.purge()).isEqualTo(12_001);
        assertThat(count("idempotency_key")).isEqualTo(1);
    }

    record Answer(int status, String location, String contentType, String body) {}
}
