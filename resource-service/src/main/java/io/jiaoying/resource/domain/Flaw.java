package io.jiaoying.resource.domain;

/** What is wrong with one field of an entry, in words for people; never quotes a phone number. */
public record Flaw(String field, String chinese, String english) {}
