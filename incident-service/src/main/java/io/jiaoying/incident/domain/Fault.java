package io.jiaoying.incident.domain;

/** What is wrong with one field of a request, said in both languages. */
public record Fault(String field, String chinese, String english) {}
