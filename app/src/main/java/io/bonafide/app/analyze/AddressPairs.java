package io.bonafide.app.analyze;

import io.bonafide.core.identity.Reason;
import io.bonafide.exchange.intake.AddressTie;
import io.bonafide.exchange.intake.ReceiverTie;
import io.bonafide.exchange.result.AddressPair;
import io.bonafide.exchange.result.ReceiverPair;
import java.util.List;
import java.util.stream.Collectors;

/** The ties between addresses, and between orders, as they are written, in words. */
final class AddressPairs {
    private AddressPairs() {}

    static List<AddressPair> of(List<AddressTie> ties, List<String> inputNames) {
        return ties.stream().map(tie -> pair(tie, inputNames)).toList();
    }

    static List<ReceiverPair> ofReceivers(List<ReceiverTie> ties) {
        return ties.stream()
                .map(tie -> new ReceiverPair(
                        tie.shop().platform().code(),
                        tie.shop().shopId(),
                        tie.orderId(),
                        tie.otherOrderId(),
                        tie.receiver(),
                        tie.weight(),
                        tie.confidence(),
                        words(tie.reasons())))
                .toList();
    }

    private static AddressPair pair(AddressTie tie, List<String> inputNames) {
        return new AddressPair(
                tie.one().orderId(),
                tie.other().orderId(),
                tie.place(),
                inputNames.get(tie.one().row().file()),
                tie.one().row().row(),
                inputNames.get(tie.other().row().file()),
                tie.other().row().row(),
                tie.confidence(),
                words(tie.reasons()));
    }

    private static String words(List<Reason> reasons) {
        return reasons.stream().map(AddressPairs::words).collect(Collectors.joining("; "));
    }

    private static String words(Reason reason) {
        return Notices.TEXTS.say("tie." + reason).zh() + " "
                + Notices.TEXTS.say("tie." + reason).en();
    }
}
