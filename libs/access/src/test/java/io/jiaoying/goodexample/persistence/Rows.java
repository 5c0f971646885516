package io.jiaoying.goodexample.persistence;

import io.jiaoying.goodexample.domain.Rule;

public class Rows {
    public String of(Rule rule) {
        return rule.toString();
    }
}
