package io.jiaoying.badexample.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

public record Rule(@JsonProperty("n") String name) {}
