package io.limbeck.migrate.spring;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.result.StepResult;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Progress as lines of the application's log. */
final class LoggingListener implements MigrationListener {
    private static final Log LOG = LogFactory.getLog("io.limbeck.migrate");

    @Override
    public void stepFinished(StepResult step) {
        LOG.info(step.direction() + " " + step.revision() + " " + step.message() + " (" + step.millis() + " ms)");
    }

    @Override
    public void note(String sentence) {
        LOG.warn(sentence);
    }

    @Override
    public void waiting(String sentence) {
        LOG.info(sentence);
    }
}
