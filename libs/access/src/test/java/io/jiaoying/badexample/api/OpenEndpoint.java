package io.jiaoying.badexample.api;

import io.jiaoying.badexample.persistence.Rows;
import jakarta.ws.rs.GET;

/** Not a resource (no path): only an example of what the rules find. */
public class OpenEndpoint {
    @GET
    public String open() {
        return new Rows().read();
    }
}
