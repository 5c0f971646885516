package io.jiaoying.badexample.messaging;

import io.jiaoying.badexample.persistence.Rows;

public class Messages {
    public String send() {
        return new Rows().read();
    }
}
