package io.jiaoying.warning.carriers.application;

import java.util.List;

/** Port: the configured carriers of one protocol. */
public interface CarrierSource {
    List<Carrier> carriers();
}
