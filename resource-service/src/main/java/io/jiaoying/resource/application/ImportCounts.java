package io.jiaoying.resource.application;

/** What an import did to the directory. */
public record ImportCounts(int imported, int updated, int unchanged) {}
