package io.jiaoying.warning.cap.application;

import java.net.URI;

/** An Ack or Error of ours on its way. */
public record Reply(String identifier, String recipient, URI url, String msgType, String xml, int attempts) {}
