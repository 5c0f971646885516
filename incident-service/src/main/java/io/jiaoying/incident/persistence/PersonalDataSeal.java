package io.jiaoying.incident.persistence;

import io.jiaoying.events.directory.SealedText;
import io.jiaoying.incident.domain.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts names and numbers at rest with this service's own key; the directory's key is not known here. */
@ApplicationScoped
public class PersonalDataSeal {
    private final SealedText sealed;

    PersonalDataSeal(@ConfigProperty(name = "jiaoying.incident.personal-data-key") String keyBase64) {
        this.sealed = SealedText.withKey("incident-1", keyBase64);
    }

    String open(UUID owner, String field, String text) {
        return sealed.open(owner + "/" + field, text);
    }

    public String seal(PersonalData data) {
        return sealed.seal(data.owner() + "/" + data.field(), data.clear());
    }
}
