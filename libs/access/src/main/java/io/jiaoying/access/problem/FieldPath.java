package io.jiaoying.access.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** Paths as the client wrote them: {@code place.region}, {@code areas[0].region}. */
final class FieldPath {
    private FieldPath() {}

    static String of(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() != null) {
                append(path, reference.getFieldName());
            } else if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** Without the endpoint's method, and without its parameter unless the parameter itself is what is wrong. */
    static String of(Path path) {
        StringBuilder inside = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                inside.append('[').append(node.getIndex()).append(']');
            } else if (node.isInIterable() && node.getKey() != null) {
                append(inside, String.valueOf(node.getKey()));
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                append(inside, node.getName());
            }
        }
        return inside.isEmpty() ? parameter : inside.toString();
    }

    private static void append(StringBuilder path, String name) {
        if (!path.isEmpty()) {
            path.append('.');
        }
        path.append(name);
    }
}
