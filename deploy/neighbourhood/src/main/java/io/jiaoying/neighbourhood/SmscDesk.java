package io.jiaoying.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jsmpp.util.RandomMessageIDGenerator;
import org.jspecify.annotations.Nullable;

/** Takes submissions; of a text in parts, the whole goes to the neighbour with its last part. */
final class SmscDesk implements ServerMessageReceiverListener {
    /** Vendor parameters that this centre knows: the sender's key for a message, and its trace. */
    static final short ATTEMPT_TAG = 0x1407;

    static final short TRACE_TAG = 0x1408;
    private static final long SILENT_NANOS = 6_000_000_000L;

    private final Neighbourhood neighbourhood;
    private final LongTexts longTexts = new LongTexts();
    private final SmscTeller teller;
    private final Faults faults;

    SmscDesk(Neighbourhood neighbourhood, SmscTeller teller, Faults faults) {
        this.neighbourhood = neighbourhood;
        this.teller = teller;
        this.faults = faults;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession session)
            throws ProcessRequestException {
        refuseWhereFaulty();
        Optional<String> text = longTexts.whole(submitted);
        String id = text.isEmpty()
                ? new RandomMessageIDGenerator().newMessageId().getValue()
                : neighbourhood.take(message(submitted, text.get()), teller);
        if (faults.on(Faults.Kind.SILENCE)) {
            LockSupport.parkNanos(SILENT_NANOS);
        }
        return result(id);
    }

    private void refuseWhereFaulty() throws ProcessRequestException {
        if (faults.on(Faults.Kind.THROTTLE)) {
            throw new ProcessRequestException("slower", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        if (faults.on(Faults.Kind.QUEUE_FULL)) {
            throw new ProcessRequestException("queue full", SMPPConstant.STAT_ESME_RMSGQFUL);
        }
        if (faults.on(Faults.Kind.REFUSE)) {
            throw new ProcessRequestException("no such number", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
    }

    private static SubmitSmResult result(String id) throws ProcessRequestException {
        try {
            return new SubmitSmResult(new MessageId(id), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
        } catch (PDUStringException tooLong) {
            throw new ProcessRequestException("bad id", SMPPConstant.STAT_ESME_RSYSERR, tooLong);
        }
    }

    private static Message message(SubmitSm submitted, String text) {
        String attempt = own(submitted, ATTEMPT_TAG);
        return new Message(
                attempt == null ? new RandomMessageIDGenerator().newMessageId().getValue() : attempt.split("/")[0],
                "sms",
                submitted.getDestAddress(),
                text,
                "",
                text.contains("演练"),
                own(submitted, TRACE_TAG));
    }

    private static @Nullable String own(SubmitSm submitted, short tag) {
        return submitted.getOptionalParameter(tag) instanceof OptionalParameter.OctetString value
                ? new String(value.getValue(), StandardCharsets.US_ASCII)
                : null;
    }

    private static ProcessRequestException unused() {
        return new ProcessRequestException("not offered here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti multi, SMPPServerSession session)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw unused();
    }
}
