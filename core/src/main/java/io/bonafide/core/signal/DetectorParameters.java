package io.bonafide.core.signal;

/** The settings of all detectors. Those that a platform set carry their date and source. */
public record DetectorParameters(
        CrowdParameters crowd,
        RefundParameters refund,
        TimingParameters timing,
        PriceParameters price,
        ParcelParameters parcel,
        BurstThresholds burst) {

    /** What is used where nothing is set. */
    public static DetectorParameters defaults() {
        return new DetectorParameters(
                CrowdParameters.defaults(),
                RefundParameters.defaults(),
                TimingParameters.defaults(),
                PriceParameters.taobao2026(),
                ParcelParameters.douyin2026(),
                BurstThresholds.defaults());
    }
}
