package io.bonafide.app.learn;

import io.bonafide.core.learn.Examples;
import io.bonafide.core.learn.Growth;
import io.bonafide.core.learn.Trainer;
import io.bonafide.core.learn.TreeEnsemble;

/**
 * Trains monotone gradient-boosted trees by LightGBM (Ke et al., NIPS 2017).
 *
 * <p>Its basic monotone constraints part the leaves on either side of a split by a value between them, which is what
 * {@link TreeEnsemble} checks; the finer methods keep the sum monotone and not each split. 100,000 rows of 20 inputs take a
 * few seconds.
 */
public final class LightGbm implements Trainer {
    private static final String LIBRARY = "io.github.metarank.lightgbm4j.LGBMBooster";

    /** Whether the library is on the class path. */
    public static boolean isPresent() {
        try {
            Class.forName(LIBRARY, false, LightGbm.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** @throws IllegalStateException if the library is not there or does not run here */
    @Override
    public TreeEnsemble train(Examples examples, Growth growth) {
        if (!isPresent()) {
            throw new IllegalStateException("""
                    The library that trains models (lightgbm4j) is not on the class path.
                    Put io.github.metarank:lightgbm4j beside bonafide.jar, or use a model that was trained elsewhere.""");
        }
        try {
            return new LightGbmText(examples.inputs()).read(LightGbmRun.modelText(examples, growth));
        } catch (LinkageError unable) {
            throw new IllegalStateException("""
                    The library that trains models (lightgbm4j) does not run here.
                    Install OpenMP's runtime (libgomp1), or use a model that was trained elsewhere.""", unable);
        }
    }
}
