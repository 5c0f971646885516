package io.jiaoying.gateway.application;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One service's own OpenAPI document. */
public record ApiPart(String service, ObjectNode document) {}
