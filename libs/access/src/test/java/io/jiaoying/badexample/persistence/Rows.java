package io.jiaoying.badexample.persistence;

import io.jiaoying.badexample.messaging.Messages;

public class Rows {
    public String read() {
        return Messages.class.getName();
    }
}
