package io.jiaoying.resource.domain;

/** A person of the directory as stored; {@code revision} rises with each change. */
public record Registered(Entry entry, long revision) {}
