package io.bonafide.bench.shopee;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;

/**
 * Esper 8.9, as its documentation writes such a rule: a time window, grouped by shop, with a condition on aggregates.
 * Time is stepped from one leaving order to the next, so that it looks whenever one leaves.
 */
final class Esper implements Rule {
    private static final String RULE = """
            @name('rule') select shop, count(*) as orders, count(distinct buyer) as buyers
            from Placed#time(%d sec) group by shop having count(*) > 0 and count(*) >= %d * count(distinct buyer)
            """.formatted(WINDOW_SECONDS, RATIO);

    private static final long MILLIS = 1000;

    private final Configuration configuration = new Configuration();
    private final EPCompiled compiled;

    Esper() {
        configuration.getCommon().addEventType("Placed", Placed.class);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        try {
            compiled = EPCompilerProvider.getCompiler().compile(RULE, new CompilerArguments(configuration));
        } catch (EPCompileException failure) {
            throw new IllegalStateException("Esper does not compile the rule:\n" + RULE, failure);
        }
    }

    @Override
    public String name() {
        return "Esper 8.9.0";
    }

    @Override
    public Windows run(Orders orders, Runnable full) {
        Windows windows = new Windows();
        EPRuntime runtime = EPRuntimeProvider.getRuntime("shopee", configuration);
        EPEventService service = runtime.getEventService();
        service.advanceTime(orders.at()[0] * MILLIS);
        statement(runtime).addListener((found, gone, statement, source) -> {
            int now = (int) (service.getCurrentTime() / MILLIS);
            for (EventBean window : found) {
                windows.add((Integer) window.get("shop"), now);
            }
        });
        for (int i = 0; i < orders.size(); i++) {
            if (i == 0 || orders.at()[i] > orders.at()[i - 1]) {
                service.advanceTimeSpan(orders.at()[i] * MILLIS);
            }
            service.sendEventBean(new Placed(orders.shops()[i], orders.buyers()[i]), "Placed");
        }
        full.run();
        service.advanceTimeSpan((orders.at()[orders.size() - 1] + WINDOW_SECONDS) * MILLIS);
        runtime.destroy();
        return windows;
    }

    private EPStatement statement(EPRuntime runtime) {
        try {
            return runtime.getDeploymentService().deploy(compiled).getStatements()[0];
        } catch (EPDeployException failure) {
            throw new IllegalStateException("Esper does not deploy the rule:\n" + RULE, failure);
        }
    }

    /** What Esper reads its events from. */
    public record Placed(int shop, int buyer) {
        public int getShop() {
            return shop;
        }

        public int getBuyer() {
            return buyer;
        }
    }
}
