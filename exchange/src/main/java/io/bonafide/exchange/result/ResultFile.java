package io.bonafide.exchange.result;

/** The files of a result, in the order in which they take their final names; {@link #RUN} last, as the seal. */
public enum ResultFile {
    ASSESSMENTS("assessments.csv"),
    INCIDENTS("incidents.json"),
    RINGS("rings.json"),
    FACTS("facts.jsonl"),
    EXPOSURE("exposure.json"),
    ADDRESSES("addresses.csv"),
    RECEIVERS("receivers.csv"),
    QUARANTINE("quarantine.csv"),
    REPORT("report.html"),
    RUN("run.json");

    private final String fileName;

    ResultFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}
