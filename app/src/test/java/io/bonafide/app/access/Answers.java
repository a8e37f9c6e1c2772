package io.bonafide.app.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that the server answered in this run. */
final class Answers {
    static final List<String> ALL = new CopyOnWriteArrayList<>();

    private Answers() {}
}
