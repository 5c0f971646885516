package io.jiaoying.service;

import java.util.List;

/** A bean that knows of something fit for the embedded profile only, such as profiles with limits in seconds. */
public interface EmbeddedOnly {

    /** One sentence per thing found; empty when there is none. Start-up fails on any outside the profiles embedded, test and dev. */
    List<String> findings();
}
