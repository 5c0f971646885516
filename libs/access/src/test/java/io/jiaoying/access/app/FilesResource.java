package io.jiaoying.access.app;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/files")
public class FilesResource {

    @POST
    @Authenticated
    @Consumes(MediaType.TEXT_PLAIN)
    public int take(String file) {
        return file.length();
    }
}
