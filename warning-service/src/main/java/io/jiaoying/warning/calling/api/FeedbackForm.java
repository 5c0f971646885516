package io.jiaoying.warning.calling.api;

import io.jiaoying.warning.feedback.domain.Report;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** The same as a form of the phone page sends it; an empty field is not yet known. */
public class FeedbackForm {
    @FormParam("type")
    @Nullable
    String type;

    @FormParam("commander")
    @Nullable
    String commander;

    @FormParam("onSite")
    @Nullable
    String onSite;

    @FormParam("villagesAffected")
    @Nullable
    String villagesAffected;

    @FormParam("moving")
    @Nullable
    String moving;

    @FormParam("peopleAffected")
    @Nullable
    String peopleAffected;

    @FormParam("peopleToMove")
    @Nullable
    String peopleToMove;

    @FormParam("peopleMoved")
    @Nullable
    String peopleMoved;

    @FormParam("refusing")
    @Nullable
    String refusing;

    @FormParam("shelterUsed")
    @Nullable
    String shelterUsed;

    @FormParam("peopleInDanger")
    @Nullable
    String peopleInDanger;

    @FormParam("roads")
    @Nullable
    String roads;

    @FormParam("power")
    @Nullable
    String power;

    @FormParam("comms")
    @Nullable
    String comms;

    @FormParam("rainMillimetres")
    @Nullable
    String rainMillimetres;

    @FormParam("losses")
    @Nullable
    String losses;

    @FormParam("needs")
    @Nullable
    String needs;

    @FormParam("notes")
    @Nullable
    String notes;

    Report toReport() {
        return new FeedbackBody(
                        FormFields.text(type),
                        FormFields.text(commander),
                        FormFields.yesOrNo("onSite", onSite),
                        FormFields.count("villagesAffected", villagesAffected),
                        FormFields.yesOrNo("moving", moving),
                        FormFields.count("peopleAffected", peopleAffected),
                        FormFields.count("peopleToMove", peopleToMove),
                        FormFields.count("peopleMoved", peopleMoved),
                        FormFields.count("refusing", refusing),
                        FormFields.text(shelterUsed),
                        FormFields.count("peopleInDanger", peopleInDanger),
                        FormFields.text(roads),
                        FormFields.text(power),
                        FormFields.text(comms),
                        null,
                        null,
                        null,
                        FormFields.amount("rainMillimetres", rainMillimetres),
                        FormFields.text(losses),
                        FormFields.text(needs),
                        FormFields.text(notes),
                        null)
                .toReport();
    }
}
